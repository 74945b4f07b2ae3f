import type { Anchor } from '../sources/anchor';
import { indexText } from '../sources/indexed-text';
import { placeChanged, placeQuote } from './placing';
import type { Entry } from './reading';
import { searchable } from './searchable';
import type { Omission } from './vocabulary';

/** The document that annotations are placed in: its text, the paragraphs that its outline has, or its name alone. */
export type Document =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'outline'; readonly paragraphs: ReadonlySet<number> }
  | { readonly kind: 'named' };

/** Where a passage lies. Of an outline there are no words; of a document that is not here, nobody knows where. */
export interface Place {
  readonly paragraph: number;
  readonly exact: string | null;
  readonly start: number | null;
  readonly end: number | null;
}
export type Spot = Anchor | (Place & { readonly start: null; readonly end: null });

/** Where the passage of an entry stands, in other words than the entry quotes or not; or why it stands nowhere. */
export type Placed =
  | { readonly ok: true; readonly spot: Spot; readonly isChanged: boolean }
  | { readonly ok: false; readonly why: Omission };

/** What of an entry says where its passage stands. */
export type Pointer = Pick<Entry, 'quote' | 'start' | 'paragraph'>;

/**
 * Of the quotes that are not there word for word, so many characters are looked for with changes, the first in the file
 * first: 5 s at worst, of long quotes that are not there at all. The same file has always the same places.
 */
const mostChanged = 300_000;

/**
 * Finds the passages that entries mean: word for word, else with changes. Takes seconds of processor time for a long
 * file and a long text, so it belongs in a thread of its own (lib/server/placing-worker.js).
 */
export function placesIn(document: Document, pointers: readonly Pointer[]): Placed[] {
  if (document.kind === 'outline') return pointers.map(({ paragraph }) => inOutline(document.paragraphs, paragraph));
  const quotes = pointers.map(({ quote, start }) =>
    quote === null || quote.exact.trim() === '' ? null : { quote, start },
  );
  if (document.kind === 'named') {
    return quotes.map((given) => (given === null ? none : placedAt({ ...at(1), exact: given.quote.exact.trim() })));
  }
  const text = searchable(document.text);
  let index: ReturnType<typeof indexText> | null = null;
  let left = mostChanged;
  return quotes.map((given) => {
    if (given === null) return none;
    const placing = placeQuote(text, given);
    if (placing.ok) return placedAt(placing.anchor);
    if (placing.why !== 'not-there') return placing;
    left -= given.quote.exact.length;
    if (left < 0) return { ok: false, why: 'not-looked-for' };
    const changed = placeChanged(text, (index ??= indexText(document.text)), given.quote);
    return changed.ok ? placedAt(changed.anchor, true) : changed;
  });
}

const none = { ok: false, why: 'no-quote' } as const;
const at = (paragraph: number) => ({ paragraph, start: null, end: null });
const placedAt = (spot: Spot, isChanged = false): Placed => ({ ok: true, spot, isChanged });

function inOutline(paragraphs: ReadonlySet<number>, paragraph: number | null): Placed {
  const isThere = paragraph !== null && paragraphs.has(paragraph);
  return isThere ? placedAt({ ...at(paragraph), exact: null }) : { ok: false, why: 'no-paragraph' };
}
