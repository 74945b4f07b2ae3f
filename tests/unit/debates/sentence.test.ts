import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sentenceOf } from '../../../lib/debates/sentence';

test.each([
  ['yes', 'Yes.'],
  ['  No ', 'No.'],
  ['Ban phones in class!', 'Ban phones in class!'],
  ['Why not?', 'Why not?'],
  ['They said “no.”', 'They said “no.”'],
  ['نعم', 'نعم.'],
  ['هل؟', 'هل؟'],
  ['是。', '是。'],
  ['élargir', 'Élargir.'],
  ['', ''],
])('“%s” as a sentence is “%s”', (answer, sentence) => {
  expect(sentenceOf(answer)).toBe(sentence);
});

test('a sentence stays as it is, and no answer grows by more than its end', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (answer) => {
      const once = sentenceOf(answer);
      expect(sentenceOf(once)).toBe(once);
    }),
  );
});
