import { Document, HeadingLevel, Packer, Paragraph, TextRun } from 'docx';
import { PDFDocument, StandardFonts, type PDFFont } from 'pdf-lib';
import type { Essay } from './essay';

/** A page of the web as sites make them: the text among all that stands around it. */
export function asHtml({ title, parts }: Essay): Uint8Array {
  const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  const body = parts.map(({ isHeading, text }, at) => {
    const name = at === 0 ? 'h1' : isHeading ? 'h2' : 'p';
    // Emphasis, a link and a wrapped line somewhere, as people write them.
    const words = escaped(text).split(' ');
    if (!isHeading && words.length > 12) {
      words[2] = `<em>${words[2] ?? ''}</em>`;
      words[5] = `<a href="https://example.org/">${words[5] ?? ''}</a>\n     `;
    }
    return `<${name}>${words.join(' ').replace(/\n\s+ /g, '\n     ')}</${name}>`;
  });
  const page = `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>${escaped(title)}</title>
<meta name="author" content="A. Writer"><meta property="article:published_time" content="2025-03-04T10:00:00Z">
<style>p { margin: 0 }</style><script>document.title = 'not this';</script></head><body>
<header><nav><a href="/">Home</a> <a href="/news">News</a></nav></header>
<main><article>${body.join('\n')}</article></main>
<aside><h2>Most read</h2><ul><li><a href="/1">Ten recipes</a></li></ul></aside>
<footer><p>Cookies help us. All rights reserved.</p></footer></body></html>`;
  return new TextEncoder().encode(page);
}

export async function asDocx({ title, parts }: Essay): Promise<Uint8Array> {
  const children = parts.map(({ isHeading, text }, at) => {
    if (isHeading) {
      return new Paragraph({ text, heading: at === 0 ? HeadingLevel.TITLE : HeadingLevel.HEADING_1 });
    }
    const half = text.indexOf(' ', text.length / 2);
    return new Paragraph({
      children: [new TextRun(text.slice(0, half)), new TextRun({ text: text.slice(half), color: '333333' })],
    });
  });
  const document = new Document({ title, creator: 'A. Writer', sections: [{ children }] });
  return new Uint8Array(await Packer.toBuffer(document));
}

const page = { width: 420, height: 595, margin: 60 };
/** Where a word may be parted, for the few long ones that an essay has. */
const partings = ['infra-structure', 'docu-mentation', 'respon-sibility', 'under-standing', 'uncharacter-istically'];

/** Set like a report: lines broken and some words parted, a running head, numbers of pages, gaps between paragraphs. */
export async function asPdf({ title, parts }: Essay): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  document.setTitle(title);
  document.setAuthor('A. Writer');
  document.setLanguage('en-GB');
  document.setCreationDate(new Date('2025-03-04T10:00:00Z'));
  const font = await document.embedFont(StandardFonts.TimesRoman);
  const bold = await document.embedFont(StandardFonts.HelveticaBold);
  let sheet = document.addPage([page.width, page.height]);
  let y = page.height - page.margin;
  const furnish = () => {
    const number = document.getPageCount();
    sheet.drawText(`The Town Papers · ${title}`, { x: page.margin, y: page.height - 34, size: 8, font });
    sheet.drawText(String(number), { x: page.width / 2, y: 28, size: 8, font });
  };
  furnish();
  parts.forEach(({ isHeading, text }, at) => {
    const size = at === 0 ? 20 : isHeading ? 14 : 10.5;
    const face = isHeading ? bold : font;
    y -= isHeading ? 14 : 6;
    const lines = brokenLines(text, (line) => widthOf(face, line, size), page.width - 2 * page.margin);
    for (const line of lines) {
      if (y < page.margin + size) {
        sheet = document.addPage([page.width, page.height]);
        y = page.height - page.margin;
        furnish();
      }
      sheet.drawText(line, { x: page.margin, y, size, font: face });
      y -= size * 1.3;
    }
  });
  return document.save();
}

const widthOf = (font: PDFFont, text: string, size: number) => font.widthOfTextAtSize(text, size);

function brokenLines(text: string, width: (line: string) => number, room: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (width(longer) <= room) {
      line = longer;
      continue;
    }
    const parting = partings.find((parted) => word.startsWith(parted.replace('-', '')));
    const [first = '', second = ''] = parting?.split('-') ?? [];
    if (first !== '' && width(`${line} ${first}-`) <= room) {
      lines.push(`${line} ${first}-`);
      line = second + word.slice(first.length + second.length);
    } else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line];
}

/** A file that only a password opens: its dictionary of encryption is there, and no key fits. */
export function lockedPdf(): Uint8Array {
  const hex = (byte: string) => `<${byte.repeat(32)}>`;
  const objects = [
    '1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj',
    '2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj',
    '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj',
    `4 0 obj<</Filter/Standard/V 1/R 2/O ${hex('41')}/U ${hex('42')}/P -4>>endobj`,
  ];
  const trailer = `trailer<</Root 1 0 R/Size 5/Encrypt 4 0 R/ID[${hex('43')}${hex('43')}]>>`;
  return new TextEncoder().encode(`%PDF-1.4\n${objects.join('\n')}\n${trailer}\n%%EOF`);
}
