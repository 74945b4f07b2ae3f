import mammoth from 'mammoth';
import { expect, test } from 'vitest';
import { wordDocument } from '../../../components/briefings/word-document';

const brief = {
  ...{ title: 'Should models be open?', language: 'ar' },
  blocks: [
    { kind: 'heading', text: 'Open models' },
    { kind: 'paragraph', spans: [{ kind: 'link', text: 'http://host/debates/x', href: 'http://host/debates/x' }] },
    {
      kind: 'list',
      isNumbered: true,
      items: [
        [
          { kind: 'text', text: 'النموذج مفتوح.', isStrong: true },
          { kind: 'note', number: 1 },
        ],
        [{ kind: 'text', text: 'A \u0001 control, 模型 and half \uD800 a letter.' }],
      ],
    },
  ],
  notes: [[{ kind: 'text', text: 'A report (A), paragraph 3. Ada, own words: “Yes.”' }]],
} as const;

test('Word finds headings, a numbered list, a link and a footnote', async () => {
  const { value: html } = await mammoth.convertToHtml({ buffer: Buffer.from(await wordDocument(brief)) });
  expect(html).toContain('<h1>Should models be open?</h1>');
  expect(html).toMatch(/<h2>.*Open models<\/h2>/);
  expect(html).toContain('<a href="http://host/debates/x">');
  expect(html).toMatch(/<ol><li><strong>النموذج مفتوح\.<\/strong><sup><a href="#footnote-1"/);
  expect(html).toContain('A  control, 模型 and half \uFFFD a letter.');
  expect(html).toMatch(/id="footnote-1"><p>.*A report \(A\), paragraph 3\. Ada, own words: “Yes\.”/);
});
