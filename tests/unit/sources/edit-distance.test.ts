import fc from 'fast-check';
import { expect, test } from 'vitest';
import { distancesOf, patternOf } from '../../../lib/sources/edit-distance';

const units = (text: string) => Int32Array.from(Array.from(text), (point) => point.codePointAt(0) ?? 0);

/** The distance of two whole texts. */
const between = (one: string, other: string) => distancesOf(patternOf(units(one)), units(other), 'at-start').at(-1);

test.each([
  ['kitten', 'sitting', 3],
  ['intention', 'execution', 5],
  ['Saturday', 'Sunday', 3],
  ['', 'abc', 3],
  ['abc', '', 3],
  ['flaw', 'lawn', 2],
  ['公共预算', '公共的预算', 1],
  ['😀a', '😀b', 1],
])('“%s” and “%s” are %d apart', (one, other, distance) => {
  expect(between(one, other)).toBe(distance);
  expect(between(other, one)).toBe(distance);
});

test('a pattern is found wherever it stands in a longer text', () => {
  const distances = distancesOf(patternOf(units('needle')), units('hay needle hay neadle'), 'anywhere');
  expect(distances.at('hay needle'.length)).toBe(0);
  expect(distances.at(-1)).toBe(1);
});

test('the distances are those of the whole table, row by row, also over many words of bits', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 150 });
  fc.assert(
    fc.property(text, text, fc.constantFrom('anywhere', 'at-start'), (pattern, within, beginning) => {
      expect(Array.from(distancesOf(patternOf(units(pattern)), units(within), beginning))).toEqual(
        wholeTable(pattern, within, beginning),
      );
    }),
  );
});

/** The last row of the plain table (Levenshtein; with a first row of noughts: Sellers). */
function wholeTable(pattern: string, text: string, beginning: string): number[] {
  let row = Array.from({ length: text.length + 1 }, (_, at) => (beginning === 'anywhere' ? 0 : at));
  Array.from(pattern).forEach((unit, index) => {
    const next = [index + 1];
    for (let at = 1; at <= text.length; at += 1) {
      const replaced = (row[at - 1] ?? 0) + (text[at - 1] === unit ? 0 : 1);
      next.push(Math.min(replaced, (row[at] ?? 0) + 1, (next[at - 1] ?? 0) + 1));
    }
    row = next;
  });
  return row;
}
