import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutsOf } from '../../../lib/sources/cuts';

const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });
const words = new Intl.Segmenter('en', { granularity: 'word' });
const segmenter = fc.constantFrom(sentences, words);

/** Long enough to be cut in several stretches. */
const text = fc
  .array(fc.oneof(fc.string({ unit: 'binary', maxLength: 5 }), fc.constantFrom('word ', 'End. ', '𝄞', '漢字', '… ')))
  .chain((pieces) => fc.integer({ min: 1, max: 300 }).map((times) => pieces.join('').repeat(times)));

test('the pieces joined are the text, and none is empty', () => {
  fc.assert(
    fc.property(text, segmenter, (given, by) => {
      const pieces = cutsOf(given, by);
      expect(pieces.join('')).toBe(given);
      expect(pieces).not.toContain('');
    }),
    { numRuns: 50 },
  );
});

test('a long text is cut where it would be cut at once', () => {
  const given = 'It grew by 3.5 percent. “Really?” she asked. The rest of it is not known. '.repeat(120);
  for (const by of [sentences, words]) {
    expect(cutsOf(given, by)).toEqual(Array.from(by.segment(given), ({ segment }) => segment));
  }
});

test('a piece longer than a stretch stays whole', () => {
  const given = `${'word, '.repeat(5_000)}end. Next.`;
  expect(cutsOf(given, sentences).map((piece) => piece.length)).toEqual([30_005, 5]);
});
