import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { CheckList } from '../../../../../components/checks/check-list';
import { DebateLine } from '../../../../../components/debates/debate-line';
import { Page } from '../../../../../components/ui/page';
import { PageLinks } from '../../../../../components/ui/page-links';
import { cardsToCheck, checksPerPage } from '../../../../../lib/checks/queries';
import { checkStates } from '../../../../../lib/checks/vocabulary';
import { addressOf } from '../../../../../lib/debates/address';
import { carriedSelection, selectionAddress, selectionIn } from '../../../../../lib/graph/selection';
import { requestedDebate } from '../../../../../lib/http/requested';

interface Props {
  /** Without a state: what is not checked. */
  readonly params: Promise<{ readonly slug: string; readonly state?: string }>;
  readonly searchParams: PageProps<'/debates/[slug]/checks'>['searchParams'];
}

export const metadata: Metadata = { title: 'What was checked' };

export default async function ChecksPage({ params, searchParams }: Props) {
  const debate = await requestedDebate(params);
  const { state: asked = 'unchecked' } = await params;
  const state = checkStates.find((one) => one === asked);
  if (state === undefined) notFound();
  const selection = selectionIn(await searchParams);
  const { page } = selection;
  const { counts, cards } = await cardsToCheck(debate, state, page);
  const path = `${addressOf(debate.slug)}/checks`;
  return (
    <Page>
      <DebateLine debate={debate} tab="What was checked" selection={selection} />
      <h1>What was checked, and what was not</h1>
      <p>Cards that stand on a passage. To check one, read its passage and look whether it says that.</p>
      <CheckList {...{ slug: debate.slug, path, state, counts, cards, selection }} />
      <PageLinks
        path={selectionAddress(state === 'unchecked' ? path : `${path}/${state}`, carriedSelection(selection))}
        page={page}
        pages={Math.max(1, Math.ceil((counts.get(state) ?? 0) / checksPerPage))}
        {...{ label: 'More cards', before: 'Earlier cards', after: 'More cards' }}
      />
    </Page>
  );
}
