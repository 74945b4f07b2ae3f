import type { Relation } from '../cards/vocabulary';
import { answering, takeTurns } from '../cards/window';

/** A card and its home, as far as the shape of a tree needs it. */
export interface HomeRow {
  readonly cardId: string;
  /** The card below which it stands; null for a root. */
  readonly parentId: string | null;
  readonly linkId: string | null;
  readonly relation: Relation | null;
  /** The link that its home link ends on. */
  readonly undercuts: string | null;
}

/** A row where it stands in its tree. */
export interface Placed<Row extends HomeRow> {
  readonly row: Row;
  /** 0 for a root. */
  readonly depth: number;
}

/**
 * Rows in the order in which they are read: each followed by its answers, for and against in turns, undercuts after
 * the rest. Siblings come in the order given otherwise. Rows whose parent is missing are roots.
 */
export function readingOrder<Row extends HomeRow>(rows: readonly Row[]): Placed<Row>[] {
  const known = new Set(rows.map(({ cardId }) => cardId));
  const below = new Map<string | null, Row[]>();
  for (const row of rows) {
    const parent = row.parentId !== null && known.has(row.parentId) ? row.parentId : null;
    const siblings = below.get(parent);
    if (siblings === undefined) below.set(parent, [row]);
    else siblings.push(row);
  }
  const placed: Placed<Row>[] = [];
  // A stack of its own: trees are deeper than calls may be.
  const waiting = (below.get(null) ?? []).map((row) => ({ row, depth: 0 })).reverse();
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    placed.push(next);
    const depth = next.depth + 1;
    const answers = inTurns(below.get(next.row.cardId) ?? []);
    for (const row of answers.reverse()) waiting.push({ row, depth });
  }
  return placed;
}

/**
 * The part of some trees that one takes in at first: at most so many cards, near the roots and first among their
 * siblings before others, so that every position has its best answers and these have theirs. A card comes with all that
 * it stands below. What is pinned comes in any case, with all that leads to it.
 */
export function firstLook<Row extends HomeRow>(
  rows: readonly Row[],
  most: number,
  isPinned: (row: Row) => boolean,
): Row[] {
  const parents = new Map(rows.map(({ cardId, parentId }) => [cardId, parentId]));
  const pinned = new Set<string>();
  for (const row of rows.filter(isPinned)) {
    for (let id: string | null = row.cardId; id !== null && !pinned.has(id); id = parents.get(id) ?? null)
      pinned.add(id);
  }
  const ranked = rankedByDistance(rows);
  const left = Math.max(0, most - pinned.size);
  const near = ranked.filter(({ cardId }) => !pinned.has(cardId)).slice(0, left);
  const chosen = new Set([...pinned, ...near.map(({ cardId }) => cardId)]);
  return rows.filter(({ cardId }) => chosen.has(cardId));
}

/** Nearest first: each level counts one, and so does each sibling that is read before. */
function rankedByDistance<Row extends HomeRow>(rows: readonly Row[]): Row[] {
  const distances = new Map<string, number>();
  const siblings = new Map<string, number>();
  return readingOrder(rows)
    .map(({ row }) => {
      const nth = row.parentId === null ? 0 : (siblings.get(row.parentId) ?? 0);
      if (row.parentId !== null) siblings.set(row.parentId, nth + 1);
      const above = row.parentId === null ? undefined : distances.get(row.parentId);
      const distance = above === undefined ? 0 : above + 1 + nth;
      distances.set(row.cardId, distance);
      return { row, distance };
    })
    .sort((a, b) => a.distance - b.distance)
    .map(({ row }) => row);
}

function inTurns<Row extends HomeRow>(rows: readonly Row[]): Row[] {
  if (rows.length < 2) return [...rows];
  const relations: readonly (Relation | null)[] = answering;
  const answers = rows.flatMap((row) => (row.relation === null ? [] : [{ row, relation: row.relation }]));
  const [answered, other] = [
    answers.filter(({ relation }) => relations.includes(relation)),
    answers.filter(({ relation }) => !relations.includes(relation)),
  ];
  return [...takeTurns(answered), ...other].map(({ row }) => row);
}
