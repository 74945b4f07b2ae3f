import { cardsById } from '../cards/queries';
import { answering, treeWindow } from '../cards/window';
import { read } from '../db/client';
import type { Debate } from '../debates/queries';
import { visible } from '../spaces/visible';
import { sourcesOf, type DebateSource } from '../sources/queries';
import { filterParameters, isFiltering, withoutParameter, type CardFilter } from './filter';
import { inOrderOf, linksBetween, merged, nodesOf, type Row } from './graph';
import { meaning } from './meaning';
import type { Selection } from './selection';
import { firstLook } from './tree';
import type { Graph, GraphLink } from './view';
import { downwards, upwards } from './walks';

interface Shown {
  readonly rows: readonly Row[];
  /** The cards that the filter means; null where all are meant. */
  readonly meant: ReadonlySet<string> | null;
  readonly hasMore: boolean;
  readonly isCut: boolean;
}

/**
 * What of a debate's graph a selection shows: the cards in their trees, and every link between two of them. Its cost
 * follows what is shown, not the debate.
 */
export async function readGraph(debate: Debate, selection: Selection): Promise<Graph> {
  const { rows, meant, hasMore, isCut } = await shownBy(debate, selection);
  const ids = rows.map(({ cardId }) => cardId);
  const [cards, links, children] = await Promise.all([
    cardsById(debate, ids),
    linksAmong(debate, ids),
    childrenOf(debate, ids),
  ]);
  return { nodes: nodesOf(rows, cards, children, meant), links: linksBetween(links, cards), hasMore, isCut };
}

/** What a filter may be chosen from, besides the closed lists: documents, and who holds something. */
export interface FilterChoices {
  readonly sources: readonly Pick<DebateSource, 'slug' | 'label' | 'title'>[];
  readonly actors: readonly { readonly key: string; readonly name: string }[];
}

export async function filterChoices(debate: Debate): Promise<FilterChoices> {
  const [sources, actors] = await Promise.all([
    sourcesOf(debate),
    read<FilterChoices['actors'][number]>(
      `SELECT t.key, t.name FROM actor t
       WHERE t.debate_id = $1 AND EXISTS (
         SELECT FROM annotation a WHERE a.debate_id = $1 AND a.actor_id = t.id AND ${visible('a', '$2')})
       ORDER BY t.name LIMIT 200`,
      [debate.id, debate.sight],
    ),
  ]);
  return { sources, actors };
}

/** What a page that shows everything tells of a filter; null where there is none. */
export async function carriedFilter(debate: Debate, { filter }: Selection) {
  if (!isFiltering(filter)) return null;
  const [choices, meant] = await Promise.all([filterChoices(debate), countMeant(debate, filter, 100)]);
  return { choices, meant };
}

/** A filter's parameter, and how many cards there are without it, counted up to 101. */
export interface Loosening {
  readonly name: string;
  readonly left: number;
}

/** What each part of a filter keeps out, to be told where all of it leaves nothing. */
export async function looseningsOf(debate: Debate, filter: CardFilter): Promise<Loosening[]> {
  return Promise.all(
    filterParameters(filter).map(async ([name]) => ({
      name,
      left: await countMeant(debate, withoutParameter(filter, name), 100),
    })),
  );
}

/** How many cards of a debate a filter means, counted up to one more than so many. */
export async function countMeant(debate: Debate, filter: CardFilter, most: number): Promise<number> {
  const { condition, values } = meaning(filter, debate);
  const [found] = await read<{ count: number }>(
    `SELECT count(*) FROM (SELECT FROM card c WHERE ${condition} LIMIT ${String(most + 1)}) meant`,
    values,
  );
  return found?.count ?? 0;
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
  return { rows: kept, meant: null, hasMore: false, isCut: down.length > treeWindow.most };
}

/** The cards that a filter means, a page of them, and what leads to each. */
async function meantBy(debate: Debate, { filter, page }: Selection): Promise<Shown> {
  const { condition, values } = meaning(filter, debate);
  const most = treeWindow.meant;
  const found = await read<{ id: string }>(
    `SELECT c.id FROM card c WHERE ${condition}
     ORDER BY c.number NULLS LAST, c.id OFFSET ${String(most * (page - 1))} LIMIT ${String(most + 1)}`,
    values,
  );
  const meant = found.slice(0, most).map(({ id }) => id);
  const rows = await pathsOf(debate, meant);
  return {
    rows: inOrderOf(rows, await theses(debate)),
    meant: new Set(meant),
    hasMore: found.length > most,
    isCut: false,
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
  return { rows: inOrderOf(rows, await theses(debate)), meant: null, hasMore: false, isCut: false };
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
  ]);
}

/** Some cards and all that their home links lead to, up to the roots; in no order. */
async function pathsOf(debate: Debate, ids: readonly string[]): Promise<Row[]> {
  return read<Row>(upwards, [debate.id, ids, debate.sight]);
}

/** The links of which both ends are among some cards, or among the links between these, in the editors’ order. */
async function linksAmong(debate: Debate, ids: readonly string[]): Promise<GraphLink[]> {
  return read<GraphLink>(
    `WITH between AS (
       SELECT l.* FROM link l
       WHERE l.debate_id = $1 AND l.from_card_id = ANY($2::uuid[]) AND l.to_card_id = ANY($2::uuid[])
         AND ${visible('l', '$3')})
     SELECT id, relation, from_card_id AS "from", to_card_id AS "to", to_link_id AS "toLink", home
     FROM (
       SELECT * FROM between
       UNION ALL
       SELECT l.* FROM link l JOIN between b ON b.id = l.to_link_id
       WHERE l.debate_id = $1 AND l.from_card_id = ANY($2::uuid[]) AND ${visible('l', '$3')}) l
     ORDER BY ordinal, id`,
    [debate.id, ids, debate.sight],
  );
}

/** How many cards have their home below each of some. */
async function childrenOf(debate: Debate, ids: readonly string[]): Promise<Map<string, number>> {
  const found = await read<{ id: string; count: number }>(
    `SELECT r.id, (
       SELECT count(*) FROM link l JOIN card c ON c.id = l.from_card_id AND ${visible('c', '$3')}
       WHERE l.debate_id = $1 AND l.to_card_id = r.id AND l.home AND ${visible('l', '$3')}) + (
       SELECT count(*) FROM link u JOIN link l ON l.debate_id = $1 AND l.to_link_id = u.id
       JOIN card c ON c.id = l.from_card_id AND ${visible('c', '$3')}
       WHERE u.debate_id = $1 AND u.to_card_id = r.id AND l.home
         AND ${visible('u', '$3')} AND ${visible('l', '$3')}) AS count
     FROM unnest($2::uuid[]) r(id)`,
    [debate.id, ids, debate.sight],
  );
  return new Map(found.map(({ id, count }) => [id, count]));
}
