import fc from 'fast-check';
import { expect, test } from 'vitest';
import { relations, undirected } from '../../../lib/cards/vocabulary';
import { storedEnds } from '../../../lib/links/ends';

test('what reads the same from either end is stored once, the smaller id first; the rest as it was said', () => {
  fc.assert(
    fc.property(fc.constantFrom(...relations), fc.uuid(), fc.uuid(), (relation, one, other) => {
      fc.pre(one !== other);
      const there = storedEnds(relation, one, { to_card_id: other, to_link_id: null });
      const back = storedEnds(relation, other, { to_card_id: one, to_link_id: null });
      if (undirected.has(relation)) {
        expect(there).toEqual(back);
        expect(there.from_card_id < String(there.to_card_id)).toBe(true);
      } else expect(there).toEqual({ from_card_id: one, to_card_id: other, to_link_id: null });
    }),
  );
});

test('an undercut ends on its link', () => {
  const target = { to_card_id: null, to_link_id: 'b' };
  expect(storedEnds('undercut', 'c', target)).toEqual({ from_card_id: 'c', ...target });
});
