import fc from 'fast-check';
import { expect, test } from 'vitest';
import { namesIn, overlapOf, resemblanceOf, shinglesOf, tellingWords } from '../../../lib/sources/resemblance';

const words = fc.array(fc.constantFrom('a', 'bridge', 'closes', 'for', 'two', 'years', 'now'), { maxLength: 60 });
const text = words.map((some) => some.join(' '));
const compared = (one: string, other: string) => resemblanceOf(shinglesOf(one), shinglesOf(other));

test('a text of five words or more stands whole in itself and in any that holds it', () => {
  fc.assert(
    fc.property(text, text, (one, more) => {
      fc.pre(one.split(' ').length >= 5);
      expect(compared(one, one)).toEqual({ resemblance: 1, containment: 1 });
      expect(compared(one, `${one} ${more}`).containment).toBe(1);
    }),
  );
});

test('it is the same from either side, between 0 and 1, and containment is no less than resemblance', () => {
  fc.assert(
    fc.property(text, text, (one, other) => {
      const { resemblance, containment } = compared(one, other);
      expect(compared(other, one)).toEqual({ resemblance, containment });
      expect(resemblance).toBeGreaterThanOrEqual(0);
      expect(containment).toBeGreaterThanOrEqual(resemblance);
      expect(containment).toBeLessThanOrEqual(1);
    }),
  );
});

test('shares are those of runs of five words', () => {
  expect(compared('one two three four five six', 'One, two: three four five! seven')).toEqual({
    ...{ resemblance: 1 / 3, containment: 1 / 2 },
  });
  expect(compared('one two three four', 'one two three four')).toEqual({ resemblance: 0, containment: 0 });
});

test('words that tell are longer ones, and their overlap is that of the smaller set', () => {
  expect(tellingWords('The Bridge closes; a bridge!')).toEqual(new Set(['bridge', 'closes']));
  expect(overlapOf(new Set(['bridge', 'closes']), new Set(['bridge', 'river', 'ferry']))).toBe(1 / 2);
  expect(overlapOf(new Set(), new Set(['bridge']))).toBe(0);
});

test('names and figures are told, and not the first word of a sentence', () => {
  const summary = 'The council met. Mayor Spira of Arnstadt, Thuringia, asked (with Kent) for 1,200.50 in 2019.';
  expect(namesIn(summary)).toEqual(new Set(['Spira', 'Arnstadt', 'Thuringia', 'Kent', '1,200.50', '2019']));
});
