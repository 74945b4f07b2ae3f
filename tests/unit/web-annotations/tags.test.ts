import fc from 'fast-check';
import { expect, test } from 'vitest';
import { attributions, stances } from '../../../lib/annotations/vocabulary';
import { readTags, tagsOf } from '../../../lib/web-annotations/tags';

test('what tags say is read back, whatever others stand among them', () => {
  const name = fc.option(fc.stringMatching(/^[A-Za-z:.-]+( [A-Za-z:.-]+){0,3}$/));
  fc.assert(
    fc.property(fc.constantFrom(...stances), fc.constantFrom(...attributions), name, (stance, attribution, actor) => {
      const tagged = { stance, attribution, actor };
      expect(readTags(['mine', ...tagsOf(tagged), 'yours'])).toEqual(tagged);
    }),
  );
});

test('without tags of ours a passage backs its card, in the document’s words', () => {
  const nothing = { stance: 'backs', attribution: 'document', actor: null };
  expect(readTags([])).toEqual(nothing);
  expect(readTags(['stance:maybe', 'speaker:', 'name: ', 'stance'])).toEqual(nothing);
});
