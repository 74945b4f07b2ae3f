import fc from 'fast-check';
import { expect, test } from 'vitest';
import { movedPin, pinsOf, toggledPin } from '../../../lib/briefings/pins';
import { mostPinned } from '../../../lib/briefings/vocabulary';

const pins = fc.uniqueArray(fc.integer({ min: 1, max: 9_999_999 }), { maxLength: mostPinned });

test('an address says the cards that were pinned, in their order', () => {
  fc.assert(
    fc.property(pins, (some) => {
      expect(pinsOf(some.join())).toEqual(some);
    }),
  );
});

test('what is no number of a card is left out, and so is what is there twice or too much', () => {
  expect(pinsOf('12, #7,x,0,-3,12,007,1.5')).toEqual([12, 7]);
  expect(pinsOf(['1', '2'])).toEqual([]);
  expect(pinsOf(undefined)).toEqual([]);
  expect(pinsOf(Array.from({ length: 99 }, (_, nth) => nth + 1).join())).toHaveLength(mostPinned);
});

test('a card that is moved up and down again is where it was, unless it stood at the end', () => {
  fc.assert(
    fc.property(pins, fc.nat(), (some, nth) => {
      const card = some[nth % Math.max(1, some.length)] ?? 1;
      const up = movedPin(some, card, -1);
      expect([...up].sort()).toEqual([...some].sort());
      if (some.indexOf(card) > 0) expect(movedPin(up, card, 1)).toEqual(some);
      else expect(up).toEqual(some);
    }),
  );
});

test('pinning twice is taking back, and beyond the limit nothing is pinned', () => {
  expect(toggledPin(toggledPin([4], 5), 5)).toEqual([4]);
  const full = Array.from({ length: mostPinned }, (_, nth) => nth + 1);
  expect(toggledPin(full, 999)).toEqual(full);
  expect(toggledPin(full, 7)).toHaveLength(mostPinned - 1);
});
