import fc from 'fast-check';
import { expect, test } from 'vitest';
import { indexText, paragraphAt, pointsOf, unitAt, unitsOf } from '../../../lib/sources/indexed-text';
import { normaliseText, paragraphsOf } from '../../../lib/sources/text';

const text = normaliseText('# One\n\nThe “ﬁrst” — 😀.\n\nAn­other…');

test('units lead back to the offsets that they stand for', () => {
  const { units, from, to, points } = indexText(text);
  const at = Array.from(units).indexOf('😀'.codePointAt(0) ?? 0);
  expect(points.slice(from[at], to[at])).toEqual(pointsOf('😀'));
  expect(from).toHaveLength(units.length);
});

test('words have the units that they have in the text', () => {
  expect(indexText(text).units.join()).toContain(unitsOf('"first" - 😀').join());
});

test('each offset lies in the paragraph that holds it, and has its unit or the next', () => {
  fc.assert(
    fc.property(fc.nat(Array.from(text).length - 1), (offset) => {
      const index = indexText(text);
      const holds = paragraphsOf(text).findLast(({ start }) => start <= offset);
      expect(paragraphAt(index, offset)).toBe(holds?.number);
      expect(index.to[unitAt(index, offset)] ?? Infinity).toBeGreaterThan(offset);
      expect(index.to[unitAt(index, offset) - 1] ?? 0).toBeLessThanOrEqual(offset);
    }),
  );
});
