import type { Metadata } from 'next';
import { Tray } from '../../../../../components/briefings/tray';
import { Board } from '../../../../../components/cards/board';
import { claimMarkup } from '../../../../../components/cards/claim-markup';
import { CountLine } from '../../../../../components/cards/count-line';
import { FilteredBoard } from '../../../../../components/graph/filtered-board';
import { Filters } from '../../../../../components/graph/filters';
import { PageLinks } from '../../../../../components/ui/page-links';
import { DebateLine } from '../../../../../components/debates/debate-line';
import { PositionHead } from '../../../../../components/debates/position-head';
import { VersionLink } from '../../../../../components/history/version-link';
import { Changes } from '../../../../../components/live/changes';
import { DoneNotice } from '../../../../../components/review/done-notice';
import { DataBlock } from '../../../../../components/ui/data-block';
import { Page } from '../../../../../components/ui/page';
import { documentsOf } from '../../../../../lib/analysis/queries';
import { answerCounts, readBranches } from '../../../../../lib/cards/queries';
import { pagesOf, windowOf } from '../../../../../lib/cards/window';
import { isChoosing, isFiltering } from '../../../../../lib/filters/filter';
import { looseningsOf, shownChoices } from '../../../../../lib/filters/queries';
import { countBelow, readGraphBelow } from '../../../../../lib/graph/queries';
import {
  boardSelection,
  carriedSelection,
  choosingAddress,
  selectionAddress,
  selectionIn,
} from '../../../../../lib/graph/selection';
import { axesOf } from '../../../../../lib/debates/queries';
import { requestedNotice, requestedPosition } from '../../../../../lib/http/requested';
import { sharedAs } from '../../../../../lib/http/share';
import { addressOf, isDiscussion } from '../../../../../lib/debates/address';

type Props = PageProps<'/debates/[slug]/positions/[key]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { debate, position, thesis } = await requestedPosition(params);
  const card = thesis?.number === undefined || thesis.number === null ? '' : `/cards/${String(thesis.number)}`;
  return sharedAs({
    ...{ title: position.name, description: position.about },
    path: `${addressOf(debate.slug)}/positions/${position.key}`,
    picture: `/api/debates/${debate.slug}${card}/picture.png`,
  });
}

export default async function PositionPage({ params, searchParams }: Props) {
  const { debate, position, thesis } = await requestedPosition(params);
  const { slug } = debate;
  const { thesisId } = position;
  const query = await searchParams;
  // A discussion has no views that a filter could come from, or go to.
  const selection = boardSelection(selectionIn(isDiscussion(slug) ? { page: query['page'] } : query));
  const { filter } = selection;
  const window = windowOf('board', selection.page);
  const path = `${addressOf(slug)}/positions/${position.key}`;
  const [axes, counts, branches, documents, graph, choices, notice] = await Promise.all([
    axesOf(debate),
    answerCounts(debate, thesisId),
    isFiltering(filter) ? [] : readBranches(debate, thesisId, window),
    documentsOf(thesis?.passages ?? []),
    isFiltering(filter) ? readGraphBelow(debate, thesisId, selection) : null,
    isDiscussion(slug) ? null : shownChoices(debate, filter, isChoosing(query)),
    requestedNotice(debate, path, searchParams),
  ]);
  const isEmpty = graph?.nodes.length === 0;
  const countHere = (looser: typeof filter) => countBelow(debate, looser, [thesisId]);
  const loosenings = isEmpty ? await looseningsOf(debate, filter, countHere) : [];
  return (
    <Page>
      {thesis !== undefined && !isDiscussion(debate.slug) && (
        <DataBlock data={claimMarkup({ debate, card: thesis, documents, path })} />
      )}
      <DoneNotice slug={debate.slug} notice={notice} />
      <DebateLine debate={debate} selection={{ ...selection, card: selection.card ?? thesis?.number ?? null }} />
      <PositionHead {...{ slug, position, axes, thesis }}>
        {choices === null && !isDiscussion(slug) && <a href={choosingAddress(path, selection)}>Filter</a>}
      </PositionHead>
      {graph === null && <CountLine counts={counts} />}
      {choices !== null && <Filters {...{ path, selection, choices }} isOpen={isChoosing(query)} />}
      {graph !== null && choices !== null ? (
        <FilteredBoard {...{ slug, path, thesisId, selection, graph, choices, loosenings }} />
      ) : (
        <>
          <Board slug={slug} branches={branches} counts={counts} position={position.name} />
          <PageLinks
            path={selectionAddress(path, carriedSelection(selection))}
            page={selection.page}
            pages={pagesOf(counts, window)}
            {...{ label: 'More answers', before: 'Earlier answers', after: 'More answers' }}
          />
        </>
      )}
      <VersionLink debate={debate} page={`/positions/${position.key}`} />
      {!isDiscussion(debate.slug) && <Tray slug={debate.slug} />}
      <Changes slug={debate.slug} version={debate.version} />
    </Page>
  );
}
