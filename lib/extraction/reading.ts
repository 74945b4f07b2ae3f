import { formatOf } from './content';
import { decode } from './decoding';
import { documentOf, noDetails, type Reading } from './document';
import { readHtml } from './html';
import { readMarkdown } from './markdown';
import { hasTooMany } from './markup';
import { isTooDeep } from './nesting';
import { readPdf } from './pdf';
import { blocksOfText } from './plain';
import { mostTextLength, unreadable, type Unreadable } from './vocabulary';
import { readWord } from './word';

export interface GivenFile {
  readonly bytes: Uint8Array;
  readonly name: string;
  /** Typed or pasted by a person, not chosen as a file. */
  readonly isPasted: boolean;
}

/**
 * Reads a document, by what it contains and not by its name. What a file can do to it ends as a refusal; runs in a
 * thread of its own, which a limit of time and one of memory end.
 */
export async function readDocument({ bytes, name, isPasted }: GivenFile): Promise<Reading> {
  const format = isPasted ? 'pasted' : formatOf(bytes, name);
  if (isUnreadable(format)) return refusal(format);
  try {
    if (format === 'pdf' || format === 'docx') {
      const read = format === 'pdf' ? await readPdf(bytes) : await readWord(bytes);
      return read.ok ? documentOf(format, read.blocks, read.found) : read;
    }
    const text = decode(bytes, format === 'html' ? labelOf(bytes) : null);
    if (text === null) return refusal('not-text');
    // Nothing makes a text shorter but markup and blanks.
    if (text.length > mostTextLength * (format === 'html' ? 4 : 1.5)) return refusal('too-long');
    if (format === 'html') {
      if (hasTooMany(text)) return refusal('too-much-inside');
      if (isTooDeep(text)) return refusal('too-deep');
      const { blocks, found } = readHtml(text);
      return documentOf(format, blocks, found);
    }
    if (format === 'md') {
      const { blocks, found } = readMarkdown(text);
      return documentOf(format, blocks, found);
    }
    const blocks = blocksOfText(text);
    const [first] = blocks;
    return documentOf(format, blocks, { ...noDetails, title: first?.isHeading === true ? first.text : null });
  } catch (thrown) {
    return refusal(thrown instanceof RangeError ? 'too-much-inside' : 'corrupt');
  }
}

/** The encoding that a page names of itself, near its beginning. */
function labelOf(bytes: Uint8Array): string | null {
  const beginning = new TextDecoder('latin1').decode(bytes.subarray(0, 2_048));
  return /charset\s*=\s*["']?([\w-]{1,40})/i.exec(beginning)?.[1] ?? null;
}

const refusal = (reason: Unreadable) => ({ ok: false, reason }) as const;

function isUnreadable(word: string): word is Unreadable {
  return unreadable.some((reason) => reason === word);
}
