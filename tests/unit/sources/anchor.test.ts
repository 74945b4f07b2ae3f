import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anchorQuote, findQuote } from '../../../lib/sources/anchor';

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

test.each([
  ['it is "free", they say', 'it is “free”, they say'],
  ["the state's part", 'the state’s part'],
  ['1990-2000', '1990–2000'],
  ['wait...', 'wait…'],
  ['find the office', 'ﬁnd the oﬃce'],
  ['  over\ntwo\u00A0lines ', 'over two lines'],
  ['govern\u00ADment', 'government'],
  ['Cafe\u0301', 'Café'],
])('“%s” is found where the text has “%s”, in the words of the text', (copied, own) => {
  const text = `First.\n\n𝄞 Before ${own} behind.`;
  const anchor = anchorQuote(text, copied, 2);
  expect(anchor).toMatchObject({ exact: own, start: 17, end: 17 + Array.from(own).length });
  expect(
    Array.from(text)
      .slice(anchor?.start ?? 0, anchor?.end)
      .join(''),
  ).toBe(own);
});

test.each([
  ['part of an ellipsis', 'wait.', 'wait… and see'],
  ['part of a ligature', 'in', 'ﬁn'],
  ['another case', 'free', 'FREE'],
  ['other punctuation', 'free, they', 'free; they'],
  ['a letter without its accent', 'cafe', 'café'],
  ['nothing', '', 'anything'],
  ['blanks', ' \n ', 'two words'],
  ['soft hyphens', '\u00AD', 'a word'],
])('%s is not found', (_, quote, text) => {
  expect(findQuote(text, quote, 1)).toEqual({ kind: 'not-there' });
});

test('letter by letter goes before as copied', () => {
  expect(anchorQuote('a–b or a-b', 'a-b', 1)).toMatchObject({ start: 7 });
});

test('several places are told from none, and a hint picks the nearest', () => {
  const text = 'Before.\n\nagain 𝄞 and again and again';
  expect(findQuote(text, 'again', 2)).toEqual({ kind: 'several', times: 3 });
  expect(findQuote(text, 'never', 2)).toEqual({ kind: 'not-there' });
  expect([0, 6, 7, 12, 14, 18, 900].map((near) => anchorQuote(text, 'again', 2, near)?.start)).toEqual(
    [0, 0, 12, 12, 12, 22, 22].map((start) => start + 9),
  );
  expect(findQuote(text, 'never', 2, 3)).toEqual({ kind: 'not-there' });
});

test('whatever copying does, the words come from the text', () => {
  const pair = fc.constantFrom(
    ['“', '"'],
    ['’', "'"],
    ['–', '-'],
    ['…', '...'],
    ['ﬁ', 'fi'],
    [' ', '\n '],
    ['é', 'e\u0301'],
    ['𝄞', '𝄞'],
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(pair, word), { minLength: 1, maxLength: 8 }), (pieces) => {
      const own = `[${pieces.map(([[written], letters]) => `${written}${letters}`).join('')}]`;
      const copied = `[${pieces.map(([[, typed], letters]) => `${typed}${letters}`).join('')}]`;
      expect(anchorQuote(`Words ${own}.`, copied, 1)?.exact).toBe(own);
    }),
  );
});
