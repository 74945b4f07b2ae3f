import { expect, test } from 'vitest';
import { readFragment, readHtml } from '../../../lib/extraction/html';
import { essayOf } from '../../support/essay';
import { asHtml } from '../../support/essay-files';

test('takes the text out of a page with all that stands around it', () => {
  const essay = essayOf(800);
  const { blocks, found } = readHtml(new TextDecoder().decode(asHtml(essay)));
  const words = blocks.map(({ isHeading, text }) => ({ isHeading, text: text.replace(/\s+/g, ' ').trim() }));
  expect(words.filter(({ text }) => text !== '')).toEqual(essay.parts);
  const details = { authors: ['A. Writer'], published: '2025-03-04', language: 'en-GB' };
  expect(found).toEqual({ title: essay.title, ...details });
});

test('reads a page that is nothing but its text as it is', () => {
  const { blocks, found } = readHtml('<h1>Short</h1><p>Two words.');
  expect(blocks).toEqual([
    { isHeading: true, text: 'Short' },
    { isHeading: false, text: 'Two words.' },
  ]);
  expect(found.title).toBe('Short');
});

test('keeps a short page whole that has something around its text', () => {
  expect(readHtml('<nav>Home</nav><p>All that there is.').blocks.map(({ text }) => text)).toContain(
    'All that there is.',
  );
});

test('reads a fragment', () => {
  expect(readFragment('<p>a &amp; b</p>')).toEqual([{ isHeading: false, text: 'a & b' }]);
});
