import mammoth from 'mammoth';
import { openArchive } from './archive';
import { noDetails, type Block, type FoundDetails } from './document';
import { readFragment } from './html';
import { hasTooMany } from './markup';
import type { Unreadable } from './vocabulary';

type Read =
  | { readonly ok: true; readonly blocks: readonly Block[]; readonly found: FoundDetails }
  | { readonly ok: false; readonly reason: Unreadable };

/** Styles that stand for the document's own title, which is a heading like the others here. */
const styles = ["p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => p:fresh"];

/** The text of a Word document (.docx), without comments, deleted words and pictures. */
export async function readWord(bytes: Uint8Array): Promise<Read> {
  const archive = openArchive(bytes);
  if (typeof archive === 'string') return { ok: false, reason: archive };
  const content = archive.text('word/document.xml');
  if (content === null) return { ok: false, reason: 'unknown-type' };
  if (hasTooMany(content)) return { ok: false, reason: 'too-much-inside' };
  const { value } = await mammoth.convertToHtml(
    { buffer: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) },
    { styleMap: styles, convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })) },
  );
  const blocks = readFragment(value);
  return { ok: true, blocks, found: detailsOf(archive.text('docProps/core.xml'), blocks) };
}

function detailsOf(core: string | null, blocks: readonly Block[]): FoundDetails {
  const [first] = blocks;
  const [title, creator] = [elementOf(core, 'dc:title'), elementOf(core, 'dc:creator')];
  return {
    ...noDetails,
    title: title ?? (first?.isHeading === true ? first.text : null),
    authors: creator === null ? [] : creator.split(/;|, (?=\p{Lu})/u),
    published: elementOf(core, 'dcterms:created')?.slice(0, 10) ?? null,
    language: elementOf(core, 'dc:language'),
  };
}

/** The words of the first element of that name, unescaped; null for none. */
function elementOf(xml: string | null, name: string): string | null {
  const start = xml?.indexOf(`<${name}`) ?? -1;
  if (xml === null || start < 0) return null;
  const from = xml.indexOf('>', start) + 1;
  const to = xml.indexOf(`</${name}>`, from);
  if (from === 0 || to < 0 || to - from > 5_000) return null;
  const [block] = readFragment(xml.slice(from, to));
  return block?.text ?? null;
}
