import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Change, wordDiff } from '../../../lib/cards/word-diff';

const signs: Readonly<Record<Change['kind'], readonly [string, string]>> = {
  same: ['', ''],
  removed: ['[-', '-]'],
  added: ['[+', '+]'],
};
const shown = (before: string, after: string) =>
  wordDiff(before, after)
    .map(({ kind, text }) => signs[kind].join(text))
    .join('');

const text = fc
  .array(
    fc.oneof(
      fc.constantFrom('we ', 'buy ', 'chips', ', ', '. ', ' ', '\n\n', '漢字', 'ภาษาไทย', '𝄞'),
      fc.string({ unit: 'binary', maxLength: 3 }),
    ),
    { maxLength: 30 },
  )
  .map((pieces) => pieces.join(''));

const without = (changes: readonly Change[], kind: Change['kind']) =>
  changes.map((change) => (change.kind === kind ? '' : change.text)).join('');

test('what stayed and what was removed is the text before, what stayed and what was added the text after', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const changes = wordDiff(before, after);
      expect(without(changes, 'added')).toBe(before);
      expect(without(changes, 'removed')).toBe(after);
    }),
    { numRuns: 500 },
  );
});

test('nothing is empty, and no two neighbours are of one kind', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const changes = wordDiff(before, after);
      changes.forEach(({ kind, text: own }, at) => {
        expect(own).not.toBe('');
        expect(changes[at + 1]?.kind).not.toBe(kind);
        if (kind === 'added') expect(changes[at + 1]?.kind).not.toBe('removed');
      });
    }),
  );
});

test('a text beside itself is the same', () => {
  fc.assert(
    fc.property(text, (given) => {
      expect(wordDiff(given, given)).toEqual(given === '' ? [] : [{ kind: 'same', text: given }]);
    }),
  );
});

test.each([
  ['Europe buys chips.', 'Europe should buy chips.', 'Europe [-buys-][+should buy+] chips.'],
  ['It works.', 'It works!', 'It works[-.-][+!+]'],
  ['one two', 'one new two', 'one [+new +]two'],
  ['old words here now', 'new ideas here now', '[-old words-][+new ideas+] here now'],
  ['', 'All new.', '[+All new.+]'],
  ['我们买芯片', '我们卖芯片', '我们[-买-][+卖+]芯片'],
])('%j to %j', (before, after, changes) => {
  expect(shown(before, after)).toBe(changes);
});

test('texts of too many words are compared sentence by sentence, and beyond that as wholes', () => {
  const words = (letter: string) => `${Array.from({ length: 1_000 }, (_, at) => `${letter}${String(at)}`).join(' ')}. `;
  const [one, other] = [words('A'), words('B')];
  const coarse = wordDiff(`X. ${one}Same here. ${one}Y.`, `Z. ${other}Same here. ${other}W.`);
  expect(coarse.map(({ kind }) => kind)).toEqual(['removed', 'added', 'same', 'removed', 'added']);
  const many = (word: string) => `${word}. `.repeat(3_000);
  expect(wordDiff(many('A b'), many('C d'))).toHaveLength(2);
});
