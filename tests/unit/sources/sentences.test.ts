import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sentencesOf } from '../../../lib/sources/sentences';

/** Any Unicode, with more of what sentences break on than chance would bring. */
const piece = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 4 }),
  fc.constantFrom(
    '. ',
    '? ',
    '! ',
    ' ',
    '\n',
    '…',
    '。',
    '“',
    '”',
    ')',
    '𝄞',
    '👩‍🚀',
    'e.g. ',
    'Nr. ',
    'U.S. ',
    '3. ',
    'Word',
    'word',
  ),
);
const paragraph = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));
const language = fc.constantFrom('en', 'de', 'zh', 'th', 'ar', 'not a tag', '');

const cut = (text: string, tag = 'en') => sentencesOf(text, tag).map((sentence) => sentence.text);

test('a sentence is what its offsets say, in code points', () => {
  fc.assert(
    fc.property(paragraph, language, (text, tag) => {
      const points = Array.from(text);
      for (const { start, end, text: own } of sentencesOf(text, tag)) {
        expect(points.slice(start, end).join('')).toBe(own);
      }
    }),
  );
});

test('sentences follow each other, and only blanks are left between them', () => {
  fc.assert(
    fc.property(paragraph, language, (text, tag) => {
      const points = Array.from(text);
      let at = 0;
      for (const { start, end } of sentencesOf(text, tag)) {
        expect(start).toBeGreaterThanOrEqual(at);
        expect(points.slice(at, start).join('').trim()).toBe('');
        expect(end).toBeGreaterThan(start);
        at = end;
      }
      expect(points.slice(at).join('').trim()).toBe('');
    }),
  );
});

test('no sentence begins or ends with a blank', () => {
  fc.assert(
    fc.property(paragraph, language, (text, tag) => {
      for (const own of cut(text, tag)) expect(own).toBe(own.trim());
    }),
  );
});

test.each([
  ['en', 'He named two, e.g. France. Then he left.', ['He named two, e.g. France.', 'Then he left.']],
  ['en', 'See Art. Five of it. It holds.', ['See Art. Five of it.', 'It holds.']],
  ['en', 'The U.S. Government agreed. We did not.', ['The U.S. Government agreed.', 'We did not.']],
  [
    'en',
    'J. R. Smith (cf. Jones) wrote it. Dr. Lee read it.',
    ['J. R. Smith (cf. Jones) wrote it.', 'Dr. Lee read it.'],
  ],
  ['en', 'It is known (see p. 4). Go on.', ['It is known (see p. 4).', 'Go on.']],
  ['en', '“Really?” she asked. “Yes!”', ['“Really?” she asked.', '“Yes!”']],
  ['en', '2. The second point. The third.', ['2. The second point.', 'The third.']],
  ['en', 'It ended in 2020. A year later it began.', ['It ended in 2020.', 'A year later it began.']],
  ['en', 'Chips, power etc. The rest follows.', ['Chips, power etc.', 'The rest follows.']],
  ['en', 'It opened at 9 a.m. The queue was long.', ['It opened at 9 a.m.', 'The queue was long.']],
  ['en', 'Growth was 3.5 percent. It fell.', ['Growth was 3.5 percent.', 'It fell.']],
  [
    'de',
    'Das gilt z. B. für Nr. 3 und d. h. Bayern. Danach nicht.',
    ['Das gilt z. B. für Nr. 3 und d. h. Bayern.', 'Danach nicht.'],
  ],
  ['de', 'Am 3. Oktober kam er. Er blieb.', ['Am 3. Oktober kam er.', 'Er blieb.']],
  ['de-AT', 'Laut Abs. 2 und Art. V gilt das. Vgl. Müller.', ['Laut Abs. 2 und Art. V gilt das.', 'Vgl. Müller.']],
  ['zh', '这是第一句。这是第二句！', ['这是第一句。', '这是第二句！']],
])('%s: %s', (tag, text, sentences) => {
  expect(cut(text, tag)).toEqual(sentences);
});

test('a letter beyond the basic plane counts once', () => {
  expect(sentencesOf('𝄞𝄞. Next one.', 'en')).toEqual([{ start: 0, end: 13, text: '𝄞𝄞. Next one.' }]);
  expect(sentencesOf('A 😀😀 day. Next.', 'en').map(({ start, end }) => [start, end])).toEqual([
    [0, 9],
    [10, 15],
  ]);
});

test('a paragraph without an end mark is one sentence, and one of blanks is none', () => {
  expect(cut('no end mark')).toEqual(['no end mark']);
  expect(cut(' \n ')).toEqual([]);
  expect(cut('')).toEqual([]);
});

test('a row of initials of any length is one sentence', () => {
  expect(sentencesOf('A. '.repeat(20_000), 'en')).toHaveLength(1);
});
