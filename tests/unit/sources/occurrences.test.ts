import fc from 'fast-check';
import { expect, test } from 'vitest';
import { occurrencesOf } from '../../../lib/sources/occurrences';

const letters = fc.array(fc.constantFrom('a', 'b'), { maxLength: 40 });

test('a sequence is found wherever looking at each place finds it', () => {
  fc.assert(
    fc.property(letters, fc.array(fc.constantFrom('a', 'b'), { minLength: 1, maxLength: 5 }), (within, sought) => {
      const places = within.flatMap((_, at) => (sought.every((own, by) => within[at + by] === own) ? [at] : []));
      expect(occurrencesOf(sought, within)).toEqual(places);
    }),
  );
});

test('an empty sequence stands nowhere', () => {
  expect(occurrencesOf([], ['a'])).toEqual([]);
});

test('places may overlap', () => {
  expect(occurrencesOf(['a', 'a'], ['a', 'a', 'a'])).toEqual([0, 1]);
});
