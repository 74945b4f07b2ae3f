import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placesOfSeed, seedLength, seedsOf } from '../../../lib/sources/seeds';

const units = fc.array(fc.constantFrom(1, 2, 0x1f600), { maxLength: 200 }).map((numbers) => Int32Array.from(numbers));

test('every place where a seed stands is known, in ascending order', () => {
  fc.assert(
    fc.property(units, fc.nat(), (text, choice) => {
      fc.pre(text.length >= seedLength);
      const at = choice % (text.length - seedLength + 1);
      const seed = text.slice(at, at + seedLength).join();
      const places = Array.from(placesOfSeed(seedsOf(text), text, at));
      const standing = Array.from(text.keys()).filter((from) => text.slice(from, from + seedLength).join() === seed);
      expect(places).toEqual(expect.arrayContaining(standing));
      expect(places).toEqual(places.toSorted((a, b) => a - b));
    }),
  );
});

test('a text shorter than a seed has none', () => {
  expect(seedsOf(Int32Array.of(1, 2)).positions).toHaveLength(0);
});
