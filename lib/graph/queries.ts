import { cardsById } from '../cards/queries';
import { answering, treeWindow } from '../cards/window';
import { read } from '../db/client';
import type { Debate } from '../debates/queries';
import { visible } from '../spaces/visible';
import { isFiltering, type CardFilter } from '../filters/filter';
import { meantAmong, meantCards } from '../filters/queries';
import { inOrderOf, linksBetween, merged, nodesOf, onceEach, withoutBelow, type Row } from './graph';
import type { Selection } from './selection';
import { firstLook } from './tree';
import type { Graph, GraphLink, Share } from './view';
import { answersBelow, downwards, linksAmong, upwards } from './walks';

interface Shown {
  readonly rows: readonly Row[];
  /** The cards that the filter means; null where all are meant. */
  readonly meant: ReadonlySet<string> | null;
  readonly hasMore: boolean;
  readonly isCut: boolean;
  /** The thesis whose board it is: it is answered by whatever is linked to it, not by homes alone. */
  readonly boardOf: string | null;
}

/**
 * What of a debate's graph a selection shows: the cards in their trees, and every link between two of them. Its cost
 * follows what is shown, not the debate.
 */
export async function readGraph(debate: Debate, selection: Selection): Promise<Graph> {
  return graphOf(debate, await shownBy(debate, selection));
}

/**
 * Of the cards below a thesis those that a selection's filter means, a page of them, and what leads to each from the
 * thesis: the nearest first, and none beyond the first thousand. What is cut, says so.
 */
export async function readGraphBelow(debate: Debate, thesisId: string, selection: Selection): Promise<Graph> {
  const { rows, isCut } = await nearest(debate, thesisId, treeWindow.most);
  const found = await meantAmong(debate, selection.filter, idsBelow(thesisId, rows));
  const [from, to] = [treeWindow.meant * (selection.page - 1), treeWindow.meant * selection.page];
  const meant = rows.flatMap(({ cardId }) => (found.has(cardId) ? [cardId] : []));
  const shown = new Set(meant.slice(from, to));
  const paths = firstLook(rows, 0, ({ cardId }) => shown.has(cardId));
  const unfolded = await asUnfolded(debate, paths, selection, thesisId);
  return graphOf(debate, { rows: unfolded.rows, meant: found, hasMore: meant.length > to, isCut, boardOf: thesisId });
}

/** The share of what stands below each of some theses that a filter means, by the thesis. */
export async function sharesOf(
  debate: Debate,
  filter: CardFilter,
  thesisIds: readonly string[],
): Promise<Map<string, Share>> {
  const trees = await Promise.all(
    thesisIds.map(async (id) => ({ id, ...(await nearest(debate, id, treeWindow.counted)) })),
  );
  const below = trees.map(({ id, rows, isCut }) => ({ id, ids: idsBelow(id, rows), isCut }));
  const meant = await meantAmong(debate, filter, [...new Set(below.flatMap(({ ids }) => ids))]);
  return new Map(
    below.map(({ id, ids, isCut }) => [
      id,
      { meant: ids.filter((one) => meant.has(one)).length, all: ids.length, isCut },
    ]),
  );
}

/** How many of the cards below some theses, as far as their boards look, a filter means. */
export async function countBelow(debate: Debate, filter: CardFilter, thesisIds: readonly string[]): Promise<number> {
  const below = await Promise.all(
    thesisIds.map(async (id) => idsBelow(id, (await nearest(debate, id, treeWindow.most)).rows)),
  );
  return (await meantAmong(debate, filter, [...new Set(below.flat())])).size;
}

async function graphOf(debate: Debate, { rows, meant, hasMore, isCut, boardOf }: Shown): Promise<Graph> {
  const ids = rows.map(({ cardId }) => cardId);
  const [cards, links, children] = await Promise.all([
    cardsById(debate, ids),
    read<GraphLink>(linksAmong, [debate.id, ids, debate.sight]),
    childrenOf(debate, ids, boardOf),
  ]);
  return { nodes: nodesOf(rows, cards, children, meant), links: linksBetween(links, cards), hasMore, isCut };
}

async function shownBy(debate: Debate, selection: Selection): Promise<Shown> {
  if (selection.around && selection.card !== null) return aroundCard(debate, selection.card);
  if (isFiltering(selection.filter)) return meantBy(debate, selection);
  const { levels, opened, card } = selection;
  const [down, up] = await Promise.all([
    treesBelow(debate, await theses(debate), selection),
    card === null ? [] : pathsOf(debate, await idOf(debate, card)),
  ]);
  const rows = merged(down.slice(0, treeWindow.most), up);
  const asked = new Set(opened);
  const isPinned = ({ number, parentNumber }: Row) =>
    (number !== null && number === card) || (parentNumber !== null && asked.has(parentNumber));
  const kept = levels === null ? firstLook(rows, treeWindow.firstLook, isPinned) : rows;
  return { rows: kept, meant: null, hasMore: false, isCut: down.length > treeWindow.most, boardOf: null };
}

/** The cards that a filter means, a page of them, and what leads to each. */
async function meantBy(debate: Debate, selection: Selection): Promise<Shown> {
  const { filter, page } = selection;
  const most = treeWindow.meant;
  const found = await meantCards(debate, filter, { skip: most * (page - 1), most: most + 1 });
  const meant = new Set(found.slice(0, most));
  const paths = await pathsOf(debate, [...meant]);
  const { rows, opened } = await asUnfolded(debate, inOrderOf(paths, await theses(debate)), selection, null);
  return {
    rows,
    meant: new Set([...meant, ...(await meantAmong(debate, filter, opened))]),
    hasMore: found.length > most,
    isCut: false,
    boardOf: null,
  };
}

/** What a filter leaves, with what the reader opened below it, and without what they folded. */
async function asUnfolded(debate: Debate, rows: readonly Row[], { opened, folded }: Selection, boardOf: string | null) {
  const open = new Set(opened);
  const roots = rows.flatMap(({ cardId, number }) => (number !== null && open.has(number) ? [cardId] : []));
  const below = roots.length === 0 ? [] : await treesBelow(debate, roots, { levels: 0, opened, folded: [] }, boardOf);
  const all = onceEach(merged(rows, below));
  return {
    rows: withoutBelow(all, new Set(folded)),
    opened: all.slice(rows.length).map(({ cardId }) => cardId),
  };
}

/** A card with what leads to it, what is below it, and what else it is linked to. */
async function aroundCard(debate: Debate, number: number): Promise<Shown> {
  const ids = await idOf(debate, number);
  const near = await read<{ id: string }>(
    `SELECT DISTINCT CASE WHEN l.from_card_id = ANY($2::uuid[]) THEN COALESCE(l.to_card_id, u.from_card_id)
                          ELSE l.from_card_id END AS id
     FROM link l LEFT JOIN link u ON u.id = l.to_link_id
     WHERE l.debate_id = $1 AND NOT l.home AND ${visible('l', '$3')}
       AND (l.from_card_id = ANY($2::uuid[]) OR l.to_card_id = ANY($2::uuid[]) OR u.from_card_id = ANY($2::uuid[]))
     LIMIT 24`,
    [debate.id, ids, debate.sight],
  );
  const [up, down, beside] = await Promise.all([
    pathsOf(debate, ids),
    treesBelow(debate, ids, { levels: treeWindow.firstLevels, opened: [], folded: [] }),
    pathsOf(
      debate,
      near.map(({ id }) => id),
    ),
  ]);
  const rows = firstLook(merged(merged(up, down), beside), 2 * treeWindow.firstLook, (row) => row.number === number);
  return { rows: inOrderOf(rows, await theses(debate)), meant: null, hasMore: false, isCut: false, boardOf: null };
}

/** Theses in the order of their positions. */
async function theses(debate: Debate): Promise<string[]> {
  const found = await read<{ id: string }>(
    `SELECT c.id FROM position p JOIN card c ON c.id = p.thesis_id AND ${visible('c', '$2')}
     WHERE p.debate_id = $1 ORDER BY p.ordinal`,
    [debate.id, debate.sight],
  );
  return found.map(({ id }) => id);
}

/** The id of the card that has a number; none where the viewer sees no such card. */
async function idOf(debate: Debate, number: number): Promise<string[]> {
  const found = await read<{ id: string }>(
    `SELECT c.id FROM card c WHERE c.space_id = $1 AND c.number = $2 AND ${visible('c', '$3')}`,
    [debate.spaceId, number, debate.sight],
  );
  return found.map(({ id }) => id);
}

/**
 * Some cards and the trees below them, level by level, as far as levels, opened and folded cards say; one card more
 * than a view shows says that there are more.
 */
async function treesBelow(
  debate: Debate,
  rootIds: readonly string[],
  { levels, opened, folded }: Pick<Selection, 'levels' | 'opened' | 'folded'>,
  boardOf: string | null = null,
): Promise<Row[]> {
  return read<Row>(downwards, [
    debate.id,
    rootIds,
    levels ?? treeWindow.firstLevels,
    opened,
    folded,
    answering,
    debate.sight,
    treeWindow.perRelation,
    treeWindow.opened,
    treeWindow.most + 1,
    boardOf,
  ]);
}

/** A thesis and the cards nearest below it, at most so many, each where it is reached first. */
async function nearest(debate: Debate, thesisId: string, most: number): Promise<{ rows: Row[]; isCut: boolean }> {
  const found = await read<Row>(downwards, [
    debate.id,
    [thesisId],
    most,
    [],
    [],
    answering,
    debate.sight,
    most,
    most,
    most + 2,
    thesisId,
  ]);
  return { rows: onceEach(found.slice(0, most + 1)), isCut: found.length > most + 1 };
}

function idsBelow(thesisId: string, rows: readonly Row[]): string[] {
  return rows.flatMap(({ cardId }) => (cardId === thesisId ? [] : [cardId]));
}

/** Some cards and all that their home links lead to, up to the roots; in no order. */
async function pathsOf(debate: Debate, ids: readonly string[]): Promise<Row[]> {
  return read<Row>(upwards, [debate.id, ids, debate.sight]);
}

/** How many cards have their home below each of some. */
async function childrenOf(
  debate: Debate,
  ids: readonly string[],
  boardOf: string | null,
): Promise<Map<string, number>> {
  const found = await read<{ id: string; count: number }>(answersBelow, [
    debate.id,
    ids,
    debate.sight,
    boardOf,
    answering,
  ]);
  return new Map(found.map(({ id, count }) => [id, count]));
}
