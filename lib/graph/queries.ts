import { cardsById } from '../cards/queries';
import { answering, treeWindow } from '../cards/window';
import { read } from '../db/client';
import type { Debate } from '../debates/queries';
import { visible } from '../spaces/visible';
import { isFiltering, type CardFilter } from './filter';
import { meaning } from './meaning';
import type { Selection } from './selection';
import { firstLook, readingOrder, type HomeRow } from './tree';
import type { Graph, GraphLink, GraphNode } from './view';
import { downwards, upwards } from './walks';

/** A home with what decides whether the window keeps it. */
interface Row extends HomeRow {
  readonly number: number | null;
  /** The number of the card above. */
  readonly parentNumber: number | null;
}

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
  const seen = rows.filter(({ cardId }) => cards.has(cardId));
  const below = new Map<string, number>();
  for (const { parentId } of seen) if (parentId !== null) below.set(parentId, (below.get(parentId) ?? 0) + 1);
  const nodes = readingOrder(seen).flatMap(({ row, depth }): GraphNode[] => {
    const card = cards.get(row.cardId);
    if (card === undefined) return [];
    const all = children.get(row.cardId) ?? 0;
    return [
      {
        id: row.cardId,
        card,
        parentId: row.parentId !== null && cards.has(row.parentId) ? row.parentId : null,
        linkId: row.linkId,
        relation: row.relation,
        undercuts: row.undercuts,
        depth,
        children: all,
        hidden: Math.max(0, all - (below.get(row.cardId) ?? 0)),
        isMeant: meant === null || meant.has(row.cardId),
      },
    ];
  });
  return { nodes, links: between(links, cards), hasMore, isCut };
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
    card === null ? [] : pathsOf(debate, await idsOf(debate, [card])),
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
  const ids = await idsOf(debate, [number]);
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

async function idsOf(debate: Debate, numbers: readonly number[]): Promise<string[]> {
  const found = await read<{ id: string }>(
    `SELECT c.id FROM card c WHERE c.space_id = $1 AND c.number = ANY($2::int[]) AND ${visible('c', '$3')}`,
    [debate.spaceId, numbers, debate.sight],
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

/** The links of which both ends are among some cards, or among the links between these. */
async function linksAmong(debate: Debate, ids: readonly string[]): Promise<GraphLink[]> {
  return read<GraphLink>(
    `WITH between AS (
       SELECT l.* FROM link l
       WHERE l.debate_id = $1 AND l.from_card_id = ANY($2::uuid[]) AND l.to_card_id = ANY($2::uuid[])
         AND ${visible('l', '$3')})
     SELECT id, relation, from_card_id AS "from", to_card_id AS "to", to_link_id AS "toLink", home FROM between
     UNION ALL
     SELECT l.id, l.relation, l.from_card_id, NULL, l.to_link_id, l.home
     FROM link l JOIN between b ON b.id = l.to_link_id
     WHERE l.debate_id = $1 AND l.from_card_id = ANY($2::uuid[]) AND ${visible('l', '$3')}`,
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

function merged(some: readonly Row[], others: readonly Row[]): Row[] {
  const known = new Set(some.map(({ cardId }) => cardId));
  return [...some, ...others.filter(({ cardId }) => !known.has(cardId))];
}

/** Roots that are among some ids first, in their order. */
function inOrderOf(rows: readonly Row[], ids: readonly string[]): Row[] {
  const place = (row: Row) => {
    const at = ids.indexOf(row.cardId);
    return at === -1 ? ids.length : at;
  };
  return rows
    .map((row) => ({ row, place: place(row) }))
    .sort((a, b) => a.place - b.place)
    .map(({ row }) => row);
}

/** Of some links those whose ends the viewer sees: a link's other end may be withdrawn since. */
function between(links: readonly GraphLink[], cards: ReadonlyMap<string, unknown>): GraphLink[] {
  const kept = links.filter(({ from, to }) => cards.has(from) && (to === null || cards.has(to)));
  const known = new Set(kept.map(({ id }) => id));
  return kept.filter(({ toLink }) => toLink === null || known.has(toLink));
}
