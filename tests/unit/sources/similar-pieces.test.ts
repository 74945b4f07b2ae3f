import { expect, test } from 'vitest';
import { unitsOf } from '../../../lib/sources/indexed-text';
import { similarPieces, wordsOf } from '../../../lib/sources/similar-pieces';

const text = 'first a red bicycle, then a rod bicyle, then a tram';

function pieces(words: string, from = 0, to = text.length) {
  return similarPieces(wordsOf(unitsOf(words)), unitsOf(text), from, to).map(
    ({ start, end, distance }) => [text.slice(start, end), distance] as const,
  );
}

test('pieces come with their distances, the nearest first', () => {
  expect(pieces('red bicycle')).toEqual([
    ['red bicycle', 0],
    ['rod bicyle', 2],
  ]);
});

test('only the stretch is looked at', () => {
  expect(pieces('red bicycle', 20)).toEqual([['rod bicyle', 2]]);
});

test('what is not there by half is not named', () => {
  expect(pieces('seven grey elephants')).toEqual([]);
});
