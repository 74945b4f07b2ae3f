import {
  Document,
  ExternalHyperlink,
  FootnoteReferenceRun,
  HeadingLevel,
  LevelFormat,
  Packer,
  Paragraph,
  TextRun,
  type IParagraphOptions,
  type IRunOptions,
  type ParagraphChild,
} from 'docx';
import { runsRightToLeft } from './direction';
import type { Block, BriefingDocument, Span } from './document';

/** A briefing as a Word document, with headings, lists, links and footnotes that Word knows as such. */
export async function wordDocument({
  title,
  language,
  blocks,
  notes,
}: BriefingDocument): Promise<Uint8Array<ArrayBuffer>> {
  const document = new Document({
    title: legal(title),
    styles: {
      default: {
        document: { run: { font: 'Georgia', size: 22, language: { value: 'en-GB', bidirectional: language } } },
        heading1: { run: { size: 36, bold: true }, paragraph: { spacing: { after: 160 } } },
        heading2: {
          run: { size: 26, bold: true },
          paragraph: { spacing: { before: 280, after: 100 }, keepNext: true },
        },
      },
    },
    numbering: {
      config: [
        { reference: numbers, levels: [{ level: 0, format: LevelFormat.DECIMAL, text: '%1.', style: indented }] },
      ],
    },
    footnotes: Object.fromEntries(notes.map((spans, nth) => [String(nth + 1), { children: [paragraph(spans)] }])),
    sections: [
      {
        children: [
          paragraph([{ kind: 'text', text: title }], { heading: HeadingLevel.HEADING_1 }),
          ...blocks.flatMap(paragraphsOf),
        ],
      },
    ],
  });
  const packed = await Packer.toArrayBuffer(document);
  return new Uint8Array(packed);
}

const numbers = 'numbers';
const indented = { paragraph: { indent: { left: 420, hanging: 420 } } };

function paragraphsOf(block: Block): Paragraph[] {
  if (block.kind === 'heading') {
    return [paragraph([{ kind: 'text', text: block.text }], { heading: HeadingLevel.HEADING_2 })];
  }
  if (block.kind === 'paragraph') return [paragraph(block.spans)];
  const mark = block.isNumbered ? { numbering: { reference: numbers, level: 0 } } : { bullet: { level: 0 } };
  return block.items.map((spans) => paragraph(spans, mark));
}

/** A paragraph that runs in the direction of its own text. */
function paragraph(spans: readonly Span[], options: IParagraphOptions = {}): Paragraph {
  const first = spans.find((span) => span.kind === 'text');
  const bidirectional = first?.kind === 'text' && runsRightToLeft(first.text);
  return new Paragraph({ spacing: { after: 100 }, bidirectional, ...options, children: spans.map(runOf) });
}

function runOf(span: Span): ParagraphChild {
  if (span.kind === 'note') return new FootnoteReferenceRun(span.number);
  if (span.kind === 'link') {
    return new ExternalHyperlink({ link: span.href, children: [new TextRun({ text: span.text, style: 'Hyperlink' })] });
  }
  const text = legal(span.text);
  const options: IRunOptions = { text, bold: span.isStrong === true, rightToLeft: runsRightToLeft(text) };
  return new TextRun(options);
}

/** Without the few characters that XML cannot hold. */
function legal(text: string): string {
  return text.toWellFormed().replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '');
}
