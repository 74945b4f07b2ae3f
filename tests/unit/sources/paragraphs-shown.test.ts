import { expect, test } from 'vitest';
import { paragraphsShown } from '../../../lib/sources/paragraphs-shown';

test('every paragraph of a text and of an outline is shown, and of a text for others what is quoted', () => {
  expect(paragraphsShown({ kind: 'text', versionId: 'v', text: '# One\n\ntwo' })).toEqual([1, 2]);
  expect(paragraphsShown({ kind: 'outline', entries: [{ paragraph: 4, part: 'paragraph', summary: 's' }] })).toEqual([
    4,
  ]);
  expect(paragraphsShown({ kind: 'withheld', from: 'author', quoted: [3] })).toEqual([3]);
});
