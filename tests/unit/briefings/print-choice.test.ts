import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inTurns, printChoice } from '../../../lib/briefings/print-choice';

test('an address without a choice is the form as it begins: everything, with sources', () => {
  expect(printChoice(['a', 'b'], {})).toEqual({ positions: ['a', 'b'], cards: 16, sources: true });
});

test('one position or several, how many cards, and without sources', () => {
  const chosen = { position: ['b', 'x'], cards: '24', sources: 'without' };
  expect(printChoice(['a', 'b'], chosen)).toEqual({ positions: ['b'], cards: 24, sources: false });
  expect(printChoice(['a', 'b'], { position: 'a', cards: '1000' })).toMatchObject({ positions: ['a'], cards: 16 });
});

test('no list comes off worse than another by more than one, as long as it has something', () => {
  const lists = fc.array(fc.array(fc.uuid().map((id) => ({ id }))), { maxLength: 5 });
  fc.assert(
    fc.property(lists, fc.nat(40), (some, most) => {
      const taken = inTurns(some, most);
      expect(new Set(taken).size).toBe(taken.length);
      expect(taken.length).toBe(Math.min(most, new Set(some.flat().map(({ id }) => id)).size));
      const shares = some
        .filter(({ length }) => length >= most)
        .map((list) => taken.filter((one) => list.includes(one)));
      const counts = shares.map(({ length }) => length);
      expect(Math.max(0, ...counts) - Math.min(...counts, Math.max(0, ...counts))).toBeLessThanOrEqual(1);
    }),
  );
});
