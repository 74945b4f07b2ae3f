import fc from 'fast-check';
import { expect, test } from 'vitest';
import { likeness, termsOf } from '../../../lib/standings/terms';

const of = (one: string, other: string, ...others: string[]) => {
  const [first, second] = termsOf([one, other, ...others]);
  return first === undefined || second === undefined ? 0 : likeness(first, second);
};

test('other forms of the same words are more alike than other words', () => {
  const others = ['The town hall was painted green.', 'Buses run until midnight.'];
  const alike = of('Fishing was forbidden in the lake.', 'The lake forbids fishermen to fish.', ...others);
  expect(alike).toBeGreaterThan(of('Fishing was forbidden in the lake.', 'Nobody reads the report today.', ...others));
});

test('scripts without blanks have terms, too', () => {
  expect(of('公共预算需要更多时间', '预算需要时间', '小城市', '学校')).toBeGreaterThan(0.1);
});

test('a likeness lies between 0 and 1, is mutual, and is 1 for the same words', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', 'é', ' ', '.', '公', '😀'), maxLength: 40 });
  fc.assert(
    fc.property(text, text, (one, other) => {
      const [first = new Map(), second = new Map(), third = new Map()] = termsOf([one, other, one]);
      expect(likeness(first, second)).toBeCloseTo(likeness(second, first));
      expect(likeness(first, second)).toBeGreaterThanOrEqual(0);
      expect(likeness(first, second)).toBeLessThanOrEqual(1 + 1e-9);
      expect(likeness(first, third)).toBeCloseTo(/[ab\u00e9公]/.test(one) ? 1 : 0);
    }),
  );
});
