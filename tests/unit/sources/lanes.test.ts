import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lanesOf } from '../../../lib/sources/lanes';

const mark = (id: string, start: number, end: number) => ({ id, start, end });

test('passages beside each other share the first line', () => {
  expect([...lanesOf([mark('a', 0, 5), mark('b', 5, 9)]).values()]).toEqual([0, 0]);
});

test('a passage within another, and one that overlaps both, have lines of their own', () => {
  const lanes = lanesOf([mark('inner', 2, 4), mark('outer', 0, 10), mark('across', 3, 12)]);
  expect(lanes).toEqual(
    new Map([
      ['outer', 0],
      ['inner', 1],
      ['across', 2],
    ]),
  );
});

test('two that share a word share no line but the last, and there are never more than three lines', () => {
  const one = fc.tuple(fc.nat(40), fc.integer({ min: 1, max: 20 }));
  fc.assert(
    fc.property(fc.array(one, { maxLength: 8 }), (places) => {
      const marks = places.map(([start, length], at) => mark(String(at), start, start + length));
      const lanes = lanesOf(marks);
      for (const a of marks) {
        expect(lanes.get(a.id)).toBeLessThanOrEqual(2);
        for (const b of marks) {
          const overlap = a.id !== b.id && a.start < b.end && b.start < a.end;
          if (overlap && lanes.get(a.id) === lanes.get(b.id)) expect(lanes.get(a.id)).toBe(2);
        }
      }
    }),
  );
});
