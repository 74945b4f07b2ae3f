import { expect, test } from 'vitest';
import { readMarkdown } from '../../../lib/extraction/markdown';

test('gives headings, paragraphs and points of lists without their marks', () => {
  const { blocks, found } = readMarkdown(
    '# On *bridges*\n\nThey [hold](https://example.org), `mostly`.\n<b>Loud</b>\n\n- one\n- two\n\n> said\n\n```\ncode\n```\n',
  );
  expect(blocks).toEqual([
    { isHeading: true, text: 'On bridges' },
    { isHeading: false, text: 'They hold, mostly.\nLoud' },
    { isHeading: false, text: 'one' },
    { isHeading: false, text: 'two' },
    { isHeading: false, text: 'said' },
    { isHeading: false, text: 'code' },
  ]);
  expect(found.title).toBe('On bridges');
});

test('reads what stands between two rules at the beginning', () => {
  const { blocks, found } = readMarkdown(
    '---\ntitle: "Bridges"\nauthor: A. One, B. Two\ndate: 2025-01-02\nlang: en\n---\nWords',
  );
  expect(blocks).toEqual([{ isHeading: false, text: 'Words' }]);
  expect(found).toEqual({ title: 'Bridges', authors: ['A. One', ' B. Two'], published: '2025-01-02', language: 'en' });
});
