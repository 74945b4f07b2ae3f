import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anchorQuote } from '../../../lib/sources/anchor';

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'é', '𝄞', '😀'), minLength: 1, maxLength: 8 });
const paragraph = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(' '));

test('a quote that stands once in its paragraph is found by words and by code points, with what surrounds it', () => {
  fc.assert(
    fc.property(fc.array(paragraph, { minLength: 1, maxLength: 5 }), fc.nat(), (paragraphs, choice) => {
      const at = choice % paragraphs.length;
      const quote = 'the “quoted” 𝄞 words';
      const text = paragraphs.map((own, index) => (index === at ? `${own} ${quote} ${own}` : own)).join('\n\n');
      const anchor = anchorQuote(text, quote, at + 1);
      const points = Array.from(text);
      expect(anchor).toMatchObject({ paragraph: at + 1, exact: quote });
      expect(points.slice(anchor?.start, anchor?.end).join('')).toBe(quote);
      expect(text).toContain(`${anchor?.prefix ?? ''}${quote}${anchor?.suffix ?? ''}`);
      expect(Array.from(anchor?.prefix ?? '')).toHaveLength(Math.min(32, anchor?.start ?? 0));
    }),
  );
});

test('a quote in another paragraph than it is said to be in is not found', () => {
  expect(anchorQuote('One thing.\n\nAnother thing.', 'Another', 1)).toBeNull();
  expect(anchorQuote('One thing.', 'One', 2)).toBeNull();
});

test('a quote that stands twice is no anchor, even where it overlaps itself', () => {
  expect(anchorQuote('again and again', 'again', 1)).toBeNull();
  expect(anchorQuote('aaa', 'aa', 1)).toBeNull();
});

test('a quote is found word for word or not at all', () => {
  expect(anchorQuote('Build it here.', 'build it', 1)).toBeNull();
});

test('what surrounds a quote may reach over the paragraph’s ends', () => {
  expect(anchorQuote('Before.\n\nQuote\n\nAfter.', 'Quote', 2)).toMatchObject({
    prefix: 'Before.\n\n',
    suffix: '\n\nAfter.',
  });
});
