import { expect, test } from 'vitest';
import { numbersOf } from '../../../lib/sources/paragraphs-shown';

test('every paragraph of a text and of an outline is shown, and of a text for others what is quoted', () => {
  expect(numbersOf({ kind: 'text', versionId: 'v', text: '# One\n\ntwo' })).toEqual([1, 2]);
  expect(numbersOf({ kind: 'outline', entries: [{ paragraph: 4, part: 'paragraph', summary: 's' }] })).toEqual([4]);
  expect(numbersOf({ kind: 'withheld', from: 'author', quoted: [3] })).toEqual([3]);
});
