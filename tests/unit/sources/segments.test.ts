import fc from 'fast-check';
import { expect, test } from 'vitest';
import { segmentsOf } from '../../../lib/sources/segments';

const text = fc.string({ unit: 'grapheme', maxLength: 40 });
const marks = fc
  .array(fc.record({ start: fc.integer({ min: -3, max: 50 }), length: fc.integer({ min: 0, max: 20 }) }), {
    maxLength: 6,
  })
  .map((given) => given.map(({ start, length }, at) => ({ id: String(at), start, end: start + length })));

test('the segments joined are the text', () => {
  fc.assert(
    fc.property(text, marks, (given, over) => {
      expect(
        segmentsOf(given, over)
          .map((segment) => segment.text)
          .join(''),
      ).toBe(given);
    }),
  );
});

test('a mark lies over exactly the code points between its offsets', () => {
  fc.assert(
    fc.property(text, marks, (given, over) => {
      const segments = segmentsOf(given, over);
      const points = Array.from(given);
      for (const { id, start, end } of over) {
        const marked = segments.filter((segment) => segment.marks.includes(id)).map((segment) => segment.text);
        expect(marked.join('')).toBe(points.slice(Math.max(0, start), Math.max(0, end)).join(''));
      }
    }),
  );
});

test('no segment is empty', () => {
  fc.assert(
    fc.property(text, marks, (given, over) => {
      for (const segment of segmentsOf(given, over)) expect(segment.text).not.toBe('');
    }),
  );
});

test('marks that overlap share a segment, in the order of their starts', () => {
  const over = [
    { id: 'second', start: 2, end: 6 },
    { id: 'first', start: 0, end: 4 },
  ];
  expect(segmentsOf('𝄞bcdefg', over)).toEqual([
    { text: '𝄞b', marks: ['first'] },
    { text: 'cd', marks: ['first', 'second'] },
    { text: 'ef', marks: ['second'] },
    { text: 'g', marks: [] },
  ]);
});
