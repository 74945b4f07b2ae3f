import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mayBeginOthers, readQuestion, writeQuestion } from '../../../lib/search/question';
import { anyLetter } from '../../support/any-letter';

const texts = (typed: string) => readQuestion(typed).terms.map(({ text }) => text);

test.each([
  ['public  schools', ['public', 'schools'], []],
  ['"open models" cheap', ['open models', 'cheap'], []],
  ['“open models” „auf Deutsch“ «en français»', ['open models', 'auf Deutsch', 'en français'], []],
  ['chips -Taiwan -"far away"', ['chips'], ['Taiwan', 'far away']],
  ['state-owned', ['state-owned'], []],
  ['"not closed', ['not closed'], []],
  ['- -- "" ! …', [], []],
  ['-only', [], ['only']],
  ['5"disk', ['5', 'disk'], []],
])('%s', (typed, terms, without) => {
  expect(texts(typed)).toEqual(terms);
  expect(readQuestion(typed).without).toEqual(without);
});

test('the last word is open, unless it is quoted or left out', () => {
  const open = (typed: string) => readQuestion(typed).terms.filter(({ isOpen }) => isOpen);
  expect(open('one two')).toMatchObject([{ text: 'two' }]);
  expect(open('one "two"')).toEqual([]);
  expect(open('one -two')).toEqual([]);
});

test('whatever is typed is read: something in it, no more than twelve of each, and again as the same', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: anyLetter }),
        fc.string({ unit: fc.constantFrom('a', 'b', ' ', '-', '"', '“', '”', '0', 'é', '公') }),
      ),
      (typed) => {
        const question = readQuestion(typed);
        for (const { text } of question.terms) expect(text).toMatch(/[\p{L}\p{N}]/u);
        expect(Math.max(question.terms.length, question.without.length)).toBeLessThanOrEqual(12);
        const again = readQuestion(writeQuestion(question));
        expect(again.terms.map(({ text }) => text)).toEqual(question.terms.map(({ text }) => text));
        expect(again.without).toEqual(question.without);
      },
    ),
  );
});

test('only the last word may begin others, not in quotation marks, and no single letter of an alphabet', () => {
  const opens = (typed: string) => readQuestion(typed).terms.map(mayBeginOthers);
  expect(opens('open mod')).toEqual([false, true]);
  expect(opens('"open mod"')).toEqual([false]);
  for (const letter of ['a', 'ä', 'я', '7']) expect(opens(letter)).toEqual([false]);
  expect(opens('公')).toEqual([true]);
});
