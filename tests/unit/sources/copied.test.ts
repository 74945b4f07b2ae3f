import fc from 'fast-check';
import { expect, test } from 'vitest';
import { comparable } from '../../../lib/sources/copied';

const units = (text: string) => comparable(Array.from(text)).units.join('');

test.each([
  ['“a” «b» „c“', '"a" "b" "c"'],
  ['it’s ‘so’', "it's 'so'"],
  ['1990–2000, 3−1, well‑known, so — or so -- yes', '1990-2000, 3-1, well-known, so - or so - yes'],
  ['wait…', 'wait...'],
  ['ﬁnd the oﬃce', 'find the office'],
  ['govern\u00ADment, govern\u00AD\nment', 'government, government'],
  ['two \t\n blanks\u00A0here', 'two blanks here'],
  ['zero\u200Bwidth', 'zerowidth'],
])('%s is compared as %s', (text, plain) => {
  expect(units(text)).toBe(plain);
});

test('letters, case and other punctuation stay', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', 'A', 'é', 'ß', '²', ',', '.', '!', '漢', '𝄞') }), (text) => {
      expect(units(text)).toBe(text);
    }),
  );
});

test('each unit says where it comes from, in order', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const points = Array.from(text);
      const { units: own, from, to } = comparable(points);
      const wrong = own.flatMap((unit, at) => {
        const [first = -1, end = -1, before = 0] = [from[at], to[at], from[at - 1]];
        return before <= first && first < end && end <= points.length ? [] : [unit];
      });
      expect([from.length, to.length, wrong]).toEqual([own.length, own.length, []]);
    }),
  );
});

test('a run stands for all its code points', () => {
  expect(comparable(['a', '—', '-', 'b'])).toEqual({ units: ['a', '-', 'b'], from: [0, 1, 3], to: [1, 3, 4] });
});
