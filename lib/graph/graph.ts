import type { CardView } from '../cards/view';
import { readingOrder, type HomeRow } from './tree';
import type { GraphLink, GraphNode } from './view';

/** A home with what decides whether the window keeps it. */
export interface Row extends HomeRow {
  readonly number: number | null;
  /** The number of the card above. */
  readonly parentNumber: number | null;
}

/**
 * The nodes of a graph in reading order. Rows whose card the viewer does not see are left out, and what stands below
 * one of these is a root.
 *
 * @param children how many cards have their home below each
 * @param meant the cards that a filter means; null for all
 */
export function nodesOf(
  rows: readonly Row[],
  cards: ReadonlyMap<string, CardView>,
  children: ReadonlyMap<string, number>,
  meant: ReadonlySet<string> | null,
): GraphNode[] {
  const seen = rows.filter(({ cardId }) => cards.has(cardId));
  const below = new Map<string, number>();
  for (const { parentId } of seen) if (parentId !== null) below.set(parentId, (below.get(parentId) ?? 0) + 1);
  return readingOrder(seen).flatMap(({ row, depth }): GraphNode[] => {
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
}

/** Of some links those whose ends the viewer sees: a link's other end may be withdrawn since. */
export function linksBetween(links: readonly GraphLink[], cards: ReadonlyMap<string, unknown>): GraphLink[] {
  const kept = links.filter(({ from, to }) => cards.has(from) && (to === null || cards.has(to)));
  const known = new Set(kept.map(({ id }) => id));
  return kept.filter(({ toLink }) => toLink === null || known.has(toLink));
}

/** Both, each card once, as it stands in the first. */
export function merged(some: readonly Row[], others: readonly Row[]): Row[] {
  const known = new Set(some.map(({ cardId }) => cardId));
  return [...some, ...others.filter(({ cardId }) => !known.has(cardId))];
}

/** Each card once, as it comes first. */
export function onceEach(rows: readonly Row[]): Row[] {
  const first = new Map([...rows.entries()].reverse().map(([at, { cardId }]) => [cardId, at]));
  return rows.filter(({ cardId }, at) => first.get(cardId) === at);
}

/** The rows but those that stand below cards of some numbers. */
export function withoutBelow(rows: readonly Row[], folded: ReadonlySet<number>): Row[] {
  const byId = new Map(rows.map((row) => [row.cardId, row]));
  const above = ({ parentId }: Row) => (parentId === null ? undefined : byId.get(parentId));
  return rows.filter((row) => {
    for (let one = above(row); one !== undefined; one = above(one))
      if (one.number !== null && folded.has(one.number)) return false;
    return true;
  });
}

/** The rows of some cards first, in their order; the rest as it was. */
export function inOrderOf(rows: readonly Row[], ids: readonly string[]): Row[] {
  const place = (row: Row) => {
    const at = ids.indexOf(row.cardId);
    return at === -1 ? ids.length : at;
  };
  return rows
    .map((row) => ({ row, place: place(row) }))
    .sort((a, b) => a.place - b.place)
    .map(({ row }) => row);
}
