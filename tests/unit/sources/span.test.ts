import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sentencesOf } from '../../../lib/sources/sentences';
import { extended, moved, pieceAt, tapped, wordsOf } from '../../../lib/sources/span';

const text = 'One 😀 is here. Two follows it. Three ends it.';
const [one, two, three] = sentencesOf(text, 'en');
const sentences = sentencesOf(text, 'en');
if (one === undefined || two === undefined || three === undefined) throw new Error('three sentences are expected');
const span = (from: typeof one, to = from) => ({ paragraph: 4, start: from.start, end: to.end });

test('the words of a span are counted in whole characters', () => {
  expect(wordsOf(text, one)).toBe('One 😀 is here.');
  expect(wordsOf(text, { start: 900, end: 950 })).toBe('');
});

test('a place between two sentences belongs to the next, one behind all to the last', () => {
  expect(pieceAt(sentences, one.end)).toEqual(two);
  expect(pieceAt(sentences, 10_000)).toEqual(three);
  expect(pieceAt([], 0)).toBeNull();
});

describe('a tap', () => {
  test('chooses a sentence, and another takes all between', () => {
    expect(tapped(null, 4, one)).toEqual(span(one));
    expect(tapped(span(one), 4, three)).toEqual(span(one, three));
    expect(tapped(span(three), 4, one)).toEqual(span(one, three));
  });

  test('within what is chosen chooses that one alone, and once more none', () => {
    expect(tapped(span(one, three), 4, two)).toEqual(span(two));
    expect(tapped(span(two), 4, two)).toBeNull();
  });

  test('in another paragraph begins afresh', () => {
    expect(tapped({ paragraph: 3, start: 0, end: 9 }, 4, two)).toEqual(span(two));
  });
});

describe('keys', () => {
  test('move from sentence to sentence and stop at the ends', () => {
    expect(moved(sentences, span(one), 1)).toEqual(span(two));
    expect(moved(sentences, span(one, two), 1)).toEqual(span(three));
    expect(moved(sentences, span(three), 1)).toEqual(span(three));
    expect(moved(sentences, span(one), -1)).toEqual(span(one));
  });

  test('make it longer and shorter by a sentence', () => {
    expect(extended(sentences, span(one), 1)).toEqual(span(one, two));
    expect(extended(sentences, span(one, three), -1)).toEqual(span(one, two));
    expect(extended(sentences, span(two), -1)).toEqual(span(one, two));
  });

  test('never leave the paragraph, whatever is chosen', () => {
    const place = fc.integer({ min: 0, max: 50 });
    fc.assert(
      fc.property(place, place, fc.constantFrom(1, -1), (a, b, step) => {
        const now = { paragraph: 1, start: Math.min(a, b), end: Math.max(a, b) };
        for (const next of [moved(sentences, now, step), extended(sentences, now, step)]) {
          expect(next.start).toBeGreaterThanOrEqual(0);
          expect(next.end).toBeLessThanOrEqual(Math.max(now.end, three.end));
          expect(next.start).toBeLessThanOrEqual(next.end);
        }
      }),
    );
  });
});
