import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fitness, numberMeant } from '../../../lib/search/finding';

const claim = 'Europe holds a chokepoint of its own: the lithography machines that only ASML makes.';

test('a beginning is better than a word’s beginning, that better than a part, that better than a slip', () => {
  const fits = ['europe hol', 'lithogr', 'ithograph', 'litography', 'fisheries'].map((text) => fitness(text, claim));
  expect(fits).toEqual(fits.toSorted((a, b) => b - a));
  expect(new Set(fits).size).toBe(fits.length);
  expect(fits.at(-1)).toBe(0);
});

test('is from 0 to 1; a claim fits itself best, and nothing fits nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.string({ maxLength: 60 }), (text, other) => {
      const fits = fitness(text, other);
      expect(fits).toBeGreaterThanOrEqual(0);
      expect(fits).toBeLessThanOrEqual(1);
    }),
  );
  expect(fitness(claim, claim)).toBe(1);
  expect(fitness('', claim)).toBe(0);
  expect(fitness('%', claim)).toBe(0);
});

test('a number is one with or without its sign', () => {
  expect(['12', '#12', ' # 12 '].map(numberMeant)).toEqual([12, 12, 12]);
  expect(['0', '-1', '1.5', '12a', '', '9999999999', '１２'].map(numberMeant)).toEqual(Array(7).fill(null));
});
