import type { Metadata } from 'next';
import { RevisionList } from '../../../../../../components/cards/revision-list';
import { claimOf } from '../../../../../../components/cards/wording';
import { DebateLine } from '../../../../../../components/debates/debate-line';
import { DayList } from '../../../../../../components/history/day-list';
import { Page } from '../../../../../../components/ui/page';
import { PageLinks } from '../../../../../../components/ui/page-links';
import { pageNumber } from '../../../../../../lib/cards/window';
import { cardHistory, cardRevisions } from '../../../../../../lib/history/queries';
import { requestedCard } from '../../../../../../lib/http/requested';
import { addressOf } from '../../../../../../lib/debates/address';

type Props = PageProps<'/debates/[slug]/cards/[number]/history'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { card } = await requestedCard(params);
  return { title: `History of card ${String(card.number)}` };
}

export default async function CardHistoryPage({ params, searchParams }: Props) {
  const { debate, card } = await requestedCard(params);
  const page = pageNumber((await searchParams)['page']);
  const [events, revisions] = await Promise.all([cardHistory(debate, card, page), cardRevisions(debate, card, page)]);
  const path = `${addressOf(debate.slug)}/cards/${String(card.number)}`;
  return (
    <Page>
      <DebateLine debate={debate} />
      <h1>What became of card {card.number}</h1>
      <p>
        <a href={path}>{claimOf(card)}</a>
      </p>
      <h2>What happened</h2>
      {events.entries.length === 0 && <p>Nothing more happened.</p>}
      <DayList slug={debate.slug} events={events.entries} isOfCard />
      <h2>Its wordings</h2>
      {revisions.entries.length === 0 && <p>It has no more wordings.</p>}
      <RevisionList revisions={revisions.entries} before={revisions.before} />
      <PageLinks
        path={`${path}/history`}
        page={page}
        pages={null}
        hasMore={events.hasMore || revisions.hasMore}
        {...{ label: 'More of the history', before: 'Newer', after: 'Older' }}
      />
    </Page>
  );
}
