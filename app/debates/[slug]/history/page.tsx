import type { Metadata } from 'next';
import { DebateLine } from '../../../../components/debates/debate-line';
import { DayList } from '../../../../components/history/day-list';
import { Page } from '../../../../components/ui/page';
import { PageLinks } from '../../../../components/ui/page-links';
import { carriedSelection, selectionAddress, selectionIn } from '../../../../lib/graph/selection';
import { debateHistory } from '../../../../lib/history/queries';
import { requestedDebate } from '../../../../lib/http/requested';
import { addressOf } from '../../../../lib/debates/address';

type Props = PageProps<'/debates/[slug]/history'>;

export const metadata: Metadata = { title: 'History' };

export default async function HistoryPage({ params, searchParams }: Props) {
  const debate = await requestedDebate(params);
  const selection = selectionIn(await searchParams);
  const { page } = selection;
  const { entries, hasMore } = await debateHistory(debate, page);
  return (
    <Page>
      <DebateLine debate={debate} tab="History" selection={selection} />
      <h1>What happened in this debate</h1>
      <h2>The newest first</h2>
      {entries.length === 0 && <p>Nothing more happened.</p>}
      <DayList slug={debate.slug} events={entries} isOfCard={false} />
      <PageLinks
        path={selectionAddress(`${addressOf(debate.slug)}/history`, carriedSelection(selection))}
        page={page}
        pages={null}
        hasMore={hasMore}
        {...{ label: 'More of the history', before: 'Newer', after: 'Older' }}
      />
    </Page>
  );
}
