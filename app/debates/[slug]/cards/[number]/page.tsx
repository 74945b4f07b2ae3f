import type { Metadata } from 'next';
import { Tray } from '../../../../../components/briefings/tray';
import { Board } from '../../../../../components/cards/board';
import { CardHead } from '../../../../../components/cards/card-head';
import { CountLine } from '../../../../../components/cards/count-line';
import { PageLinks } from '../../../../../components/ui/page-links';
import { Holders } from '../../../../../components/cards/holders';
import { Passages } from '../../../../../components/cards/passages';
import { Stands } from '../../../../../components/cards/stands';
import { Checks } from '../../../../../components/checks/checks';
import { cardDescription } from '../../../../../components/cards/description';
import { claimMarkup } from '../../../../../components/cards/claim-markup';
import { claimOf } from '../../../../../components/cards/wording';
import { DebateLine } from '../../../../../components/debates/debate-line';
import { AroundLink } from '../../../../../components/graph/around-link';
import { LastChanges } from '../../../../../components/history/last-changes';
import { VersionLink } from '../../../../../components/history/version-link';
import { Changes } from '../../../../../components/live/changes';
import { Ratings } from '../../../../../components/ratings/ratings';
import { DoneNotice } from '../../../../../components/review/done-notice';
import { DataBlock } from '../../../../../components/ui/data-block';
import { Page } from '../../../../../components/ui/page';
import { Problem } from '../../../../../components/ui/problem';
import { documentsOf } from '../../../../../lib/analysis/queries';
import { mayChange } from '../../../../../lib/cards/policy';
import { answerCounts, isFromDiscussion, readBranches, readSurroundings } from '../../../../../lib/cards/queries';
import { pagesOf, windowOf } from '../../../../../lib/cards/window';
import { checksOf } from '../../../../../lib/checks/queries';
import { filteredAddress, selectionIn, wholeGraph } from '../../../../../lib/graph/selection';
import { currentForm } from '../../../../../lib/http/reader';
import { requestedCard, requestedNotice } from '../../../../../lib/http/requested';
import { sharedAs } from '../../../../../lib/http/share';
import { lastChanges } from '../../../../../lib/history/queries';
import { ratingsOf } from '../../../../../lib/ratings/queries';
import { addressOf, isDiscussion } from '../../../../../lib/debates/address';

type Props = PageProps<'/debates/[slug]/cards/[number]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { debate, card } = await requestedCard(params);
  const path = `/cards/${String(card.number)}`;
  return sharedAs({
    ...{
      title: claimOf(card),
      description: cardDescription(card, debate.question),
      path: addressOf(debate.slug) + path,
    },
    picture: `/api/debates/${debate.slug}${path}/picture.png`,
  });
}

export default async function CardPage({ params, searchParams }: Props) {
  const { debate, card } = await requestedCard(params);
  const isClass = isDiscussion(debate.slug);
  const { filter, page } = selectionIn(await searchParams);
  const selection = { ...wholeGraph, card: card.number, ...(!isClass && { filter }) };
  const window = windowOf('card', page);
  const path = `${addressOf(debate.slug)}/cards/${String(card.number)}`;
  const [surroundings, counts, branches, ratings, checks, fromDiscussion, changes, documents, notice] =
    await Promise.all([
      readSurroundings(debate, card),
      answerCounts(debate, card.id),
      readBranches(debate, card.id, window),
      ratingsOf(debate, card.id),
      checksOf(debate, card),
      isFromDiscussion(card),
      isClass ? [] : lastChanges(debate, card),
      isClass ? [] : documentsOf(card.passages),
      requestedNotice(debate, path, searchParams),
    ]);
  const form = await currentForm();
  const { rating, visitorId } = form?.values ?? {};
  const problem = rating === undefined ? null : (form?.message ?? null);
  const isAsked = problem === null && rating !== undefined && visitorId !== undefined;
  return (
    <Page>
      {!isClass && <DataBlock data={claimMarkup({ debate, card, documents, path })} />}
      <DoneNotice slug={debate.slug} notice={notice} />
      <DebateLine debate={debate} selection={selection} />
      {problem !== null && <Problem message={problem} />}
      <CardHead
        slug={debate.slug}
        card={card}
        path={surroundings.path}
        mayChange={mayChange(card, debate)}
        isFromDiscussion={fromDiscussion}
      />
      <Passages slug={debate.slug} passages={card.passages} />
      <Holders slug={debate.slug} passages={card.passages} />
      <Checks slug={debate.slug} card={card} checks={checks} />
      <Ratings
        slug={debate.slug}
        card={card}
        ratings={ratings}
        above={surroundings.path.at(-2)?.card}
        pressed={isAsked ? { rating, visitorId } : undefined}
      />
      <section aria-labelledby="answers">
        <h2 id="answers">What speaks for and against it</h2>
        <CountLine counts={counts} />
        <Board slug={debate.slug} branches={branches} counts={counts} position={null} />
        <PageLinks
          path={filteredAddress(path, selection)}
          page={page}
          pages={pagesOf(counts, window)}
          {...{ label: 'More answers', before: 'Earlier answers', after: 'More answers' }}
        />
      </section>
      <Stands slug={debate.slug} surroundings={surroundings} mayEdit={debate.mayEdit} />
      {card.number !== null && <AroundLink slug={debate.slug} number={card.number} />}
      {!isClass && <LastChanges card={path} changes={changes} />}
      <VersionLink debate={debate} page={`/cards/${String(card.number)}`} />
      {!isClass && <Tray slug={debate.slug} />}
      <Changes slug={debate.slug} version={debate.version} />
    </Page>
  );
}
