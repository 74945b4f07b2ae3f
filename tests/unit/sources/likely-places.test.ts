import { expect, test } from 'vitest';
import { unitsOf } from '../../../lib/sources/indexed-text';
import { likelyPlaces, placeWidth } from '../../../lib/sources/likely-places';
import { seedsOf } from '../../../lib/sources/seeds';

const words = 'the ferry to the island runs twice a day in winter';
const filling = 'nothing here says anything about boats or harbours at all; ';

test('the place where most of a pattern stands comes first', () => {
  const text = unitsOf(filling.repeat(5) + words.replace('runs', 'sails') + filling.repeat(5));
  const [place = -1] = likelyPlaces(seedsOf(text), unitsOf(words), 3);
  const start = filling.length * 5;
  expect(place).toBeLessThanOrEqual(start);
  expect(place + 2 * placeWidth).toBeGreaterThan(start);
});

test('a pattern of which nothing stands in the text has no place', () => {
  expect(likelyPlaces(seedsOf(unitsOf(filling)), unitsOf('xyzzy plugh'), 3)).toEqual([]);
});

test('no more places are named than are wanted, and none beside another', () => {
  const places = likelyPlaces(seedsOf(unitsOf(words.repeat(40))), unitsOf(words), 4);
  expect(places).toHaveLength(4);
  for (const place of places) {
    expect(places.filter((other) => Math.abs(other - place) <= placeWidth)).toEqual([place]);
  }
});
