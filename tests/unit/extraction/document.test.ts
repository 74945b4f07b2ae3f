import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleaned, documentOf, noDetails } from '../../../lib/extraction/document';
import { normaliseText, paragraphsOf } from '../../../lib/sources/text';

const block = fc.record({ isHeading: fc.boolean(), text: fc.string({ unit: 'binary', maxLength: 40 }) });

test('what comes out is the form in which texts are kept, whatever blocks go in', () => {
  fc.assert(
    fc.property(fc.array(block, { maxLength: 6 }), (blocks) => {
      const made = documentOf('txt', blocks, noDetails);
      if (!made.ok) return;
      expect(normaliseText(made.value.text)).toBe(made.value.text);
      expect(made.value.text.isWellFormed()).toBe(true);
    }),
  );
});

test('leaves out controls and what turns the direction of writing, and makes half characters whole', () => {
  expect(cleaned(' a\u202Eb\u0000c\t\n d\u2066\uD800 ')).toBe('abc d\uFFFD');
});

test('headings are marked once, and what has no words is no paragraph', () => {
  const made = documentOf(
    'md',
    [
      { isHeading: true, text: '# Bridges' },
      { isHeading: false, text: '* * *' },
      { isHeading: false, text: 'They hold.' },
    ],
    noDetails,
  );
  if (!made.ok) throw new Error(made.reason);
  expect(paragraphsOf(made.value.text).map(({ text }) => text)).toEqual(['# Bridges', 'They hold.']);
});

test('refuses nothing and too much', () => {
  expect(documentOf('txt', [{ isHeading: false, text: ' — ' }], noDetails)).toEqual({
    ok: false,
    reason: 'nothing-inside',
  });
  const long = [{ isHeading: false, text: 'word '.repeat(500_000) }];
  expect(documentOf('txt', long, noDetails)).toEqual({ ok: false, reason: 'too-long' });
});

test('keeps of the details what can be believed', () => {
  const found = { title: 'T'.repeat(400), authors: [' A. ', ''], published: '2025-02-31', language: 'no language' };
  const made = documentOf('pdf', [{ isHeading: false, text: 'Words' }], found);
  if (!made.ok) throw new Error(made.reason);
  expect(made.value).toMatchObject({ authors: ['A.'], published: null, language: null });
  expect(made.value.title).toHaveLength(300);
});
