import { getDocumentProxy } from 'unpdf';
import { noDetails, type Block, type FoundDetails } from './document';
import { linesOf, withoutRunningHeads, type LinedPage, type Piece } from './pdf-lines';
import { paragraphsFrom } from './pdf-paragraphs';
import { mostInside, mostTextLength, type Unreadable } from './vocabulary';

type Read =
  | { readonly ok: true; readonly blocks: readonly Block[]; readonly found: FoundDetails }
  | { readonly ok: false; readonly reason: Unreadable };

type Document = Awaited<ReturnType<typeof getDocumentProxy>>;

/** The text of a PDF. A password, or pages without a layer of text, are told apart from what is broken. */
export async function readPdf(bytes: Uint8Array): Promise<Read> {
  let document: Document;
  try {
    // Nothing of a file is run, and nothing is loaded from anywhere.
    document = await getDocumentProxy(bytes, { isEvalSupported: false, useSystemFonts: false, verbosity: 0 });
  } catch (thrown) {
    const isLocked = thrown instanceof Error && thrown.name === 'PasswordException';
    return { ok: false, reason: isLocked ? 'encrypted' : 'corrupt' };
  }
  if (document.numPages > mostInside.pages) return { ok: false, reason: 'too-much-inside' };
  const pages: LinedPage[] = [];
  let length = 0;
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await pageOf(document, number);
    if (page === null) continue;
    length += page.lines.reduce((sum, { text }) => sum + text.length, 0);
    if (length > mostTextLength) return { ok: false, reason: 'too-long' };
    pages.push(page);
  }
  if (pages.length === 0) return { ok: false, reason: 'corrupt' };
  if (length < 20) return { ok: false, reason: 'no-text-layer' };
  const blocks = paragraphsFrom(withoutRunningHeads(pages));
  return { ok: true, blocks, found: await detailsOf(document, blocks) };
}

/** A page's lines; null for a page that is broken, which leaves the others readable. */
async function pageOf(document: Document, number: number): Promise<LinedPage | null> {
  try {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    const pieces = items.flatMap((item): Piece[] => {
      if (!('str' in item)) return [];
      const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = item.transform.map(Number);
      // What runs up or down the side of a page belongs to no line of it.
      if (Math.abs(b) > Math.abs(a) || item.str === '') return [];
      return [{ text: item.str, x, y, width: item.width, size: Math.hypot(c, d) || item.height }];
    });
    const { height } = page.getViewport({ scale: 1 });
    page.cleanup();
    return { height, lines: linesOf(pieces) };
  } catch {
    return null;
  }
}

async function detailsOf(document: Document, blocks: readonly Block[]): Promise<FoundDetails> {
  const [first] = blocks;
  const heading = first?.isHeading === true ? first.text : null;
  try {
    const { info } = await document.getMetadata();
    const said = new Map(
      Object.entries(info).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
    );
    const title = said.get('Title')?.trim() ?? '';
    const author = said.get('Author')?.trim() ?? '';
    const date = /^D:(\d{4})(\d{2})(\d{2})/.exec(said.get('CreationDate') ?? '');
    return {
      // Programs put the name of the file there.
      title: title === '' || /\.(docx?|indd|pdf|tex|rtf)$|^untitled/i.test(title) ? heading : title,
      authors: author === '' ? [] : author.split(/;|, (?=\p{Lu})/u),
      published: date === null ? null : date.slice(1, 4).join('-'),
      language: said.get('Language') ?? null,
    };
  } catch {
    return { ...noDetails, title: heading };
  }
}
