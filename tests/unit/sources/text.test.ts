import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normaliseText, paragraphsOf } from '../../../lib/sources/text';

/** Any Unicode, with more of what texts break on than chance would bring. */
const piece = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('\n', '\r\n', '\n\n', ' ', '\t', '\u00A0', '\u0301', '𝄞', '👩‍🚀', '# ', 'word'),
);
const text = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));

test('a normalised text stays as it is', () => {
  fc.assert(
    fc.property(text, (given) => {
      const once = normaliseText(given);
      expect(normaliseText(once)).toBe(once);
    }),
  );
});

test('paragraphs are what their offsets say, in code points, and joined are the text', () => {
  fc.assert(
    fc.property(text, (given) => {
      const normalised = normaliseText(given);
      const points = Array.from(normalised);
      const paragraphs = paragraphsOf(normalised);
      for (const { start, end, text: own } of paragraphs) expect(points.slice(start, end).join('')).toBe(own);
      expect(paragraphs.map((paragraph) => paragraph.text).join('\n\n')).toBe(normalised);
      expect(paragraphs.map(({ number }) => number)).toEqual(paragraphs.map((_, at) => at + 1));
    }),
  );
});

test('lines of a paragraph are joined, and runs of blanks are one', () => {
  expect(normaliseText('\uFEFF One\r\n two \t three\n \n\n\n# Four\n')).toBe('One two three\n\n# Four');
});

test('letters come in composed form', () => {
  expect(normaliseText('Cafe\u0301')).toBe('Caf\u00E9');
});

test('offsets count a letter beyond the basic plane once', () => {
  expect(paragraphsOf('𝄞𝄞\n\nab').map(({ start, end }) => [start, end])).toEqual([
    [0, 2],
    [4, 6],
  ]);
});

test('a paragraph that begins with a number sign and a space is a heading', () => {
  expect(paragraphsOf('# Title\n\n#hashtag\n\nBody').map(({ isHeading }) => isHeading)).toEqual([true, false, false]);
});
