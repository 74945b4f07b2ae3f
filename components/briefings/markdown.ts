import type { Block, BriefingDocument, Span } from './document';

/** A briefing as Markdown, with footnotes. Whatever somebody wrote is text there and no mark-up. */
export function markdown({ title, blocks, notes }: BriefingDocument): string {
  const parts = [
    `# ${escaped(title)}`,
    ...blocks.map(blockOf),
    ...notes.map((spans, nth) => `[^${String(nth + 1)}]: ${line(spans)}`),
  ];
  return `${parts.join('\n\n')}\n`;
}

function blockOf(block: Block): string {
  if (block.kind === 'heading') return `## ${escaped(block.text)}`;
  if (block.kind === 'paragraph') return line(block.spans);
  return block.items.map((spans, nth) => `${block.isNumbered ? `${String(nth + 1)}.` : '-'} ${line(spans)}`).join('\n');
}

/** The beginning of a line can mean something that stands for nothing further on. */
function line(spans: readonly Span[]): string {
  const text = spans.map(spanOf).join('');
  return text.trim().replace(/^([-+=]|\d{1,9}[.)])/, (start) => `${start.slice(0, -1)}\\${start.slice(-1)}`);
}

function spanOf(span: Span): string {
  if (span.kind === 'note') return `[^${String(span.number)}]`;
  if (span.kind === 'link') return `<${span.href.replace(/[<>\s]/g, encodeURIComponent)}>`;
  if (span.isStrong !== true) return escaped(span.text);
  const text = escaped(span.text.trim());
  return text === '' ? '' : `**${text}**`;
}

/** On one line, with a backslash before whatever Markdown could read as its own. */
function escaped(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]<>()#|~&!^$:@]/g, '\\$&');
}
