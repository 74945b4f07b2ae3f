import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { expect, test } from 'vitest';
import type { BriefingDocument, Span } from '../../../components/briefings/document';
import { markdown } from '../../../components/briefings/markdown';

const words = (text: string): Span => ({ kind: 'text', text });
const documentOf = (change: Partial<BriefingDocument>): BriefingDocument => ({
  ...{ title: 'Question?', language: 'en', blocks: [], notes: [] },
  ...change,
});

/** All words that a reader of Markdown sees, on one line. */
function seen(text: string): string {
  const parts: string[] = [];
  const walk = (node: { type: string; value?: string; children?: readonly unknown[] }) => {
    expect(['html', 'image', 'code', 'inlineCode', 'emphasis', 'blockquote', 'thematicBreak']).not.toContain(node.type);
    if (node.value !== undefined) parts.push(node.value);
    for (const child of node.children ?? []) if (isNode(child)) walk(child);
  };
  walk(fromMarkdown(text));
  return parts.join('');
}

const isNode = (value: unknown): value is { type: string } => typeof value === 'object' && value !== null;

test('headings, lists and footnotes are those of Markdown', () => {
  const note: Span = { kind: 'note', number: 1 };
  const text = markdown(
    documentOf({
      blocks: [
        { kind: 'heading', text: 'Part' },
        { kind: 'list', isNumbered: true, items: [[words('First'), note], [words('Second')]] },
        { kind: 'paragraph', spans: [{ kind: 'link', text: 'x', href: 'http://host/a b' }] },
      ],
      notes: [[words('A report, paragraph 3.')]],
    }),
  );
  expect(text).toBe(
    '# Question?\n\n## Part\n\n1. First[^1]\n2. Second\n\n<http://host/a%20b>\n\n[^1]: A report, paragraph 3.\n',
  );
});

test('whatever somebody wrote is text there and no mark-up', () => {
  const nasty = fc.oneof(
    fc.string({ unit: fc.constantFrom(...Array.from('#*_`~<>[]()!\\&|{}+-=1.:^$ a\n')), maxLength: 40 }),
    fc.constantFrom(
      '<script>alert(1)</script>',
      '![x](http://y)',
      '[^1]: no',
      '&lt;',
      '---',
      '1) one',
      'http://x.y',
      '- a',
    ),
  );
  fc.assert(
    fc.property(nasty, (text) => {
      const shown = seen(markdown(documentOf({ blocks: [{ kind: 'paragraph', spans: [words(text)] }] })));
      expect(shown).toBe(`Question?${text.replace(/\s+/g, ' ').trim()}`);
    }),
    { numRuns: 500 },
  );
});
