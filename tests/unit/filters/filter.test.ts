import { expect, test } from 'vitest';
import { cardFilterIn, everyCard, filterParameters, filterWords, isFiltering } from '../../../lib/filters/filter';

test('a text is looked for by its words, at most eight of them', () => {
  expect(filterWords({ ...everyCard, text: 'lock-in, “costs” 5 %' })).toEqual(['lock', 'in', 'costs', '5']);
  expect(filterWords({ ...everyCard, text: 'a b c d e f g h i j' })).toHaveLength(8);
  expect(isFiltering({ ...everyCard, text: 'x' })).toBe(true);
  expect(isFiltering(everyCard)).toBe(false);
});

test('what is no filter asks for all cards', () => {
  const odd = { kind: 'song', relation: 'tension', speaker: 'me', source: '../x', passage: 'maybe', only: 'cards' };
  expect(cardFilterIn(odd)).toEqual(everyCard);
  expect(cardFilterIn({ text: 'a\0b', kind: ['fact', 'value'] })).toEqual(everyCard);
});

test('documents only stands first among the parameters, and an empty text is none', () => {
  const filter = { ...everyCard, documentsOnly: true, kind: 'fact' } as const;
  expect(filterParameters(filter)).toEqual([
    ['only', 'documents'],
    ['kind', 'fact'],
  ]);
});
