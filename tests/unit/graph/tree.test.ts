import fc from 'fast-check';
import { expect, test } from 'vitest';
import { filterRelations } from '../../../lib/filters/filter';
import { firstLook, readingOrder, type HomeRow } from '../../../lib/graph/tree';

/** Any forest: each card answers an earlier one, or none. */
const forests = fc
  .array(fc.tuple(fc.nat(), fc.constantFrom(...filterRelations), fc.nat({ max: 5 })), { minLength: 1, maxLength: 80 })
  .map((cards) =>
    cards.map(([above, relation, chance], at): HomeRow => {
      const isRoot = at === 0 || chance === 0;
      return {
        cardId: `c${String(at)}`,
        parentId: isRoot ? null : `c${String(above % at)}`,
        linkId: isRoot ? null : `l${String(at)}`,
        relation: isRoot ? null : relation,
        undercuts: null,
      };
    }),
  );

const idsOf = (rows: readonly HomeRow[]) => rows.map(({ cardId }) => cardId).sort();

test('every card is read once, after the one that it answers and one level below it', () => {
  fc.assert(
    fc.property(forests, (rows) => {
      const placed = readingOrder(rows);
      expect(idsOf(placed.map(({ row }) => row))).toEqual(idsOf(rows));
      const depths = new Map<string | null, number>([[null, -1]]);
      for (const { row, depth } of placed) {
        expect(depth).toBe((depths.get(row.parentId) ?? NaN) + 1);
        depths.set(row.cardId, depth);
      }
    }),
  );
});

test('what stands below a card follows it before anything else does', () => {
  fc.assert(
    fc.property(forests, (rows) => {
      const path: string[] = [];
      for (const { row, depth } of readingOrder(rows)) {
        path.length = depth;
        expect(path.at(-1) ?? null).toBe(row.parentId);
        path.push(row.cardId);
      }
    }),
  );
});

test('a first look holds no more than it may, whole paths, and all that is pinned', () => {
  fc.assert(
    fc.property(forests, fc.nat({ max: 90 }), fc.nat(), (rows, most, nth) => {
      const pinned = rows[nth % rows.length];
      const shown = firstLook(rows, most, (row) => row === pinned);
      const ids = new Set(idsOf(shown));
      for (const { parentId } of shown) expect(parentId === null || ids.has(parentId)).toBe(true);
      expect(ids.has(pinned?.cardId ?? '')).toBe(true);
      const without = firstLook(rows, most, () => false);
      expect(without).toHaveLength(Math.min(most, rows.length));
    }),
  );
});

test('each thesis shows its first answers before any shows its last', () => {
  const answer = (cardId: string, parentId: string | null): HomeRow => ({
    ...{ cardId, parentId, undercuts: null },
    linkId: parentId === null ? null : cardId,
    relation: parentId === null ? null : 'supports',
  });
  const rows = [
    answer('t', null),
    answer('u', null),
    ...['t1', 't2', 't3'].map((id) => answer(id, 't')),
    answer('u1', 'u'),
    answer('u1a', 'u1'),
  ];
  expect(idsOf(firstLook(rows, 4, () => false))).toEqual(['t', 't1', 'u', 'u1']);
  expect(idsOf(firstLook(rows, 6, () => false))).toEqual(['t', 't1', 't2', 'u', 'u1', 'u1a']);
});

test('for and against take turns, undercuts come last', () => {
  const relations = ['undercut', 'attacks', 'supports', 'attacks', 'context'] as const;
  const rows = relations.map((relation, at): HomeRow => ({
    ...{ cardId: `${relation}${String(at)}`, parentId: 't', linkId: String(at), undercuts: null },
    relation,
  }));
  const root: HomeRow = { cardId: 't', parentId: null, linkId: null, relation: null, undercuts: null };
  const read = readingOrder([root, ...rows]).map(({ row }) => row.relation);
  expect(read).toEqual([null, 'supports', 'attacks', 'attacks', 'context', 'undercut']);
});
