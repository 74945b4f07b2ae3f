import type { Metadata } from 'next';
import { ContributionList } from '../../components/contributions/contribution-list';
import styles from '../../components/contributions/contributions.module.css';
import { NothingWritten } from '../../components/contributions/nothing-written';
import { OwnData } from '../../components/contributions/own-data';
import { OwnDiscussions } from '../../components/discussions/own-discussions';
import { Page } from '../../components/ui/page';
import { PageLinks } from '../../components/ui/page-links';
import { contributionsOf, contributionsPerPage } from '../../lib/contributions/queries';
import { discussionsOf } from '../../lib/discussions/queries';
import { currentForm, currentViewer } from '../../lib/http/reader';

export const metadata: Metadata = { title: 'What you wrote', robots: { index: false } };

export default async function OwnPage({ searchParams }: PageProps<'/me'>) {
  const [viewer, form, asked] = [await currentViewer(), await currentForm(), await searchParams];
  const page = pageOf(asked['page']);
  const isKnown = viewer.personId !== null;
  const [{ shown, total }, discussions] = await Promise.all([contributionsOf(viewer, page), discussionsOf(viewer)]);
  return (
    <Page>
      <h1 className={styles.title}>What you wrote</h1>
      {!isKnown && <NothingWritten isErased={asked['erased'] === 'yes'} />}
      <OwnDiscussions discussions={discussions} isErased={asked['erased'] === 'discussion'} />
      {isKnown && total === 0 && <p>Nothing yet. What you add to debates stands here, with what becomes of it.</p>}
      {isKnown && <ContributionList contributions={shown} />}
      {isKnown && (
        <PageLinks
          path="/me"
          page={page}
          pages={Math.max(1, Math.ceil(total / contributionsPerPage))}
          {...{ label: 'More of what you wrote', before: 'Newer', after: 'Older' }}
        />
      )}
      {isKnown && <OwnData problem={form?.message ?? null} />}
    </Page>
  );
}

/** Pages count from 1; anything else is the first. */
function pageOf(given: string | string[] | undefined): number {
  return typeof given === 'string' && /^[1-9]\d{0,5}$/.test(given) ? Number(given) : 1;
}
