import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold, sameWord, wordsOf } from '../../../lib/search/words';

test('folding twice is folding once', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 100 }), (text) => {
      expect(fold(fold(text))).toBe(fold(text));
    }),
  );
});

test('words are folded letters and digits; what stands between them is not kept', () => {
  expect(wordsOf('L’Énergie, 1,000 — don’t “cost” 2.5%!')).toEqual(['l', 'energie', '1000', 'dont', 'cost', '2.5%']);
  expect(wordsOf('…')).toEqual([]);
});

test('a word is the same with a slip or another ending, and the same from either side', () => {
  for (const [one, other] of [
    ['european', 'europeen'],
    ['sovereignty', 'soveriegnty'],
    ['invest', 'investment'],
  ] as const) {
    expect(sameWord(one, other), one).toBeGreaterThan(0);
  }
  for (const [one, other] of [
    ['chip', 'ban'],
    ['2030', '2040'],
    ['tax', 'fax'],
    ['public', 'private'],
  ] as const) {
    expect(sameWord(one, other), one).toBe(0);
  }
  const word = fc.stringMatching(/^[a-z]{1,14}$/);
  fc.assert(
    fc.property(word, word, (one, other) => {
      expect(sameWord(one, other)).toBe(sameWord(other, one));
    }),
  );
});

test('swapping two neighbouring letters within a word of five or more leaves it the same', () => {
  const swap = fc.stringMatching(/^[a-z]{5,14}$/).chain((word) =>
    fc.nat({ max: word.length - 4 }).map((at) => {
      const letters = Array.from(word);
      letters.splice(at + 1, 2, letters[at + 2] ?? '', letters[at + 1] ?? '');
      return [word, letters.join('')] as const;
    }),
  );
  fc.assert(
    fc.property(swap, ([one, other]) => {
      expect(sameWord(one, other)).toBeGreaterThan(0);
    }),
  );
});
