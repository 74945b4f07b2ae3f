import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { noDetails, type Block, type FoundDetails } from './document';
import { blocksBelow } from './markup';

interface ReadPage {
  readonly blocks: readonly Block[];
  readonly found: FoundDetails;
}

/** What a page has around its text, and where it is therefore worth looking for the text itself. */
const around = 'nav, aside, footer, form, header, iframe, [role=navigation], [role=banner], [role=complementary]';

/**
 * The text of a page, without what stands around it. A page that is nothing but its text is read as it is.
 *
 * @throws RangeError where elements lie in each other too deep
 */
export function readHtml(html: string): ReadPage {
  const { document } = parseHTML(/<html[\s>]/i.test(html) ? html : `<html><body>${html}</body></html>`);
  const found = detailsOf(document);
  const whole = blocksBelow(document.body);
  if (document.querySelector(around) === null) return { blocks: whole, found: titled(found, whole) };
  const title = headingOf(document);
  const article = new Readability(document, { charThreshold: 200, maxElemsToParse: 0 }).parse();
  const content = article?.content ?? '';
  const chosen = blocksBelow(parseHTML(`<html><body>${content}</body></html>`).document.body);
  if (lengthOf(chosen) < 200) return { blocks: whole, found: titled(found, whole) };
  // The heading of the page is taken for its title, and left out of the text; here it is the first paragraph.
  const hasTitle = title === null || chosen.some(({ text }) => text.trim() === title);
  const blocks = hasTitle ? chosen : [{ isHeading: true, text: title }, ...chosen];
  const byline = article?.byline?.trim() ?? '';
  const authors = found.authors.length === 0 && byline !== '' ? [byline.replace(/^by\s+/i, '')] : found.authors;
  return { blocks, found: titled({ ...found, authors }, blocks) };
}

/** The text that a Word document was turned into. */
export function readFragment(html: string): readonly Block[] {
  return blocksBelow(parseHTML(`<html><body>${html}</body></html>`).document.body);
}

function headingOf(document: Document): string | null {
  const headings = document.querySelectorAll('h1');
  const text = headings[0]?.textContent.trim() ?? '';
  return headings.length === 1 && text !== '' ? text : null;
}

function detailsOf(document: Document): FoundDetails {
  const meta = (...names: string[]) => {
    for (const element of document.querySelectorAll('meta')) {
      const name = element.getAttribute('name') ?? element.getAttribute('property') ?? '';
      const content = element.getAttribute('content')?.trim() ?? '';
      if (names.includes(name.toLowerCase()) && content !== '') return content;
    }
    return null;
  };
  const title = meta('og:title', 'dc.title', 'citation_title') ?? document.querySelector('title')?.textContent ?? null;
  const author = meta('author', 'dc.creator', 'citation_author');
  return {
    title,
    authors: author === null ? [] : author.split(/;|, (?=\p{Lu})/u),
    published: meta('article:published_time', 'dc.date', 'date', 'citation_date')?.slice(0, 10) ?? null,
    language: document.documentElement.getAttribute('lang') ?? null,
  };
}

function titled(found: FoundDetails, blocks: readonly Block[]): FoundDetails {
  const [first] = blocks;
  const title = found.title?.trim() ?? '';
  return { ...noDetails, ...found, title: title !== '' ? title : first?.isHeading === true ? first.text : null };
}

const lengthOf = (blocks: readonly Block[]) => blocks.reduce((sum, { text }) => sum + text.trim().length, 0);
