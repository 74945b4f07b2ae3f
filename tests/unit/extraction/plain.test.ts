import { expect, test } from 'vitest';
import { blocksOfText } from '../../../lib/extraction/plain';

const textsOf = (text: string) => blocksOfText(text).map(({ text: words }) => words.replace(/\s+/g, ' '));

test('an empty line parts paragraphs; wrapped lines belong together', () => {
  expect(textsOf('one\r\ntwo\r\n \r\nthree')).toEqual(['one two', 'three']);
  expect(textsOf('one\ntwo\nthree')).toEqual(['one two three']);
});

test('without empty lines, lines as long as paragraphs are paragraphs', () => {
  const long = 'A paragraph that nobody has wrapped, as programs put it out when text is copied from them. '.repeat(2);
  expect(textsOf(`${long}\nA short one.\n${long}`)).toHaveLength(3);
});

test('lines that begin with # are headings, in the middle of a paragraph too', () => {
  expect(blocksOfText('# One\nwords\n## Two\nmore')).toEqual([
    { isHeading: true, text: 'One' },
    { isHeading: false, text: 'words' },
    { isHeading: true, text: 'Two' },
    { isHeading: false, text: 'more' },
  ]);
});

test('words that a soft hyphen parted are whole again', () => {
  expect(textsOf('infra\u00AD\nstructure')).toEqual(['infrastructure']);
});
