import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PartView } from '../../../../../components/reports/part-view';
import { ReportHead } from '../../../../../components/reports/report-head';
import { Page } from '../../../../../components/ui/page';
import { PageLinks } from '../../../../../components/ui/page-links';
import { pageNumber } from '../../../../../lib/cards/window';
import { addressOf } from '../../../../../lib/debates/address';
import { requestedDiscussion } from '../../../../../lib/http/requested';
import { pagesFor } from '../../../../../lib/reports/policy';
import { participantsOf } from '../../../../../lib/reports/queries';

export const metadata: Metadata = { title: 'Each participant', robots: { index: false } };

/** A class fits; a year does not print by mistake. */
const perPage = 50;

type Props = PageProps<'/discussions/[slug]/report/participants'>;

export default async function ParticipantsPage({ params, searchParams }: Props) {
  const discussion = await requestedDiscussion(params);
  const page = pageNumber((await searchParams)['page']);
  const found = (await participantsOf(discussion, { page, perPage })) ?? notFound();
  const { slug } = discussion.board;
  return (
    <Page>
      <ReportHead discussion={discussion} current="participants" pages={pagesFor(discussion)} />
      <h1>Each participant</h1>
      {found.total === 0 && <p>Nobody has joined.</p>}
      {found.parts.map((part) => (
        <PartView slug={slug} part={part} choices={found.choices} title={part.name ?? 'Name erased'} key={part.id} />
      ))}
      <PageLinks
        path={`${addressOf(slug)}/report/participants`}
        page={page}
        pages={Math.max(1, Math.ceil(found.total / perPage))}
        {...{ label: 'More participants', before: 'Before', after: 'More' }}
      />
    </Page>
  );
}
