import fc from 'fast-check';
import { expect, test } from 'vitest';
import { align } from '../../../lib/standings/align';

function worthOf(worth: readonly (readonly number[])[], pairs: readonly (number | null)[], again: number): number {
  let [sum, last]: [number, number | null] = [0, null];
  pairs.forEach((at, item) => {
    if (at === null) return;
    sum += (worth[item]?.[at] ?? 0) - (at === last ? again : 0);
    last = at;
  });
  return sum;
}

/** Every way to lay so many items along a list of a length. */
function ways(items: number, length: number, from = 0): (number | null)[][] {
  if (items === 0) return [[]];
  const leftOut = ways(items - 1, length, from).map((rest) => [null, ...rest]);
  const paired = Array.from({ length: length - from }, (_, ahead) =>
    ways(items - 1, length, from + ahead).map((rest) => [from + ahead, ...rest]),
  );
  return [...leftOut, ...paired.flat()];
}

test('no way to lay two lists along each other is worth more', () => {
  const row = fc.array(fc.integer({ min: -3, max: 9 }), { minLength: 3, maxLength: 3 });
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 4 }), fc.integer({ min: 0, max: 4 }), (worth, again) => {
      const pairs = align(worth, again);
      const best = Math.max(...ways(worth.length, 3).map((way) => worthOf(worth, way, again)));
      expect(worthOf(worth, pairs, again)).toBe(best);
      const made = pairs.filter((at) => at !== null);
      expect(made).toEqual(made.toSorted((a, b) => a - b));
    }),
  );
});

test('what is like nothing is left out, and what was put in is passed over', () => {
  const worth = [
    [0.9, 0, 0, 0],
    [-0.1, -0.1, -0.1, -0.1],
    [0, 0, 0, 0.8],
  ];
  expect(align(worth, 0.1)).toEqual([0, null, 3]);
});

test('nothing is laid along nothing', () => {
  expect(align([], 0)).toEqual([]);
  expect(align([[], []], 0)).toEqual([null, null]);
});
