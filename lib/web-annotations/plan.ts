import { noteLimit, quoteLimit } from '../annotations/schema';
import type { Anchor } from '../sources/anchor';
import { claimLimit } from '../cards/vocabulary';
import { placeQuote } from './placing';
import type { Entry } from './reading';
import { searchable } from './searchable';
import type { Fate, Omission } from './vocabulary';

/** The document that annotations are placed in: its text, the paragraphs that its outline has, or its name alone. */
export type Document =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'outline'; readonly paragraphs: ReadonlySet<number> }
  | { readonly kind: 'named' };

/** What the debate has already. */
export interface Known {
  /** Cards by what they claim, letter by letter. */
  readonly cards: ReadonlyMap<string, string>;
  /** Passages of this document, as `passageName` calls them. */
  readonly passages: ReadonlySet<string>;
}

/** Where a passage lies. Of an outline there are no words; of a document that is not here, nobody knows where. */
export interface Place {
  readonly paragraph: number;
  readonly exact: string | null;
  readonly start: number | null;
  readonly end: number | null;
}
export type Spot = Anchor | (Place & { readonly start: null; readonly end: null });

/** What becomes of one entry. */
export type Planned = { readonly entry: Entry } & (
  | { readonly fate: Exclude<Fate, 'left-out'>; readonly spot: Spot }
  | { readonly fate: 'left-out'; readonly why: Omission }
);

/**
 * What bringing a file in will do, entry by entry. An entry that says what a card says already, here or earlier in the
 * file, gives that card a passage; so the same file brought in again changes nothing.
 */
export function planOf(entries: readonly Entry[], document: Document, known: Known): Planned[] {
  const place = placer(document);
  const claims = new Set(known.cards.keys());
  const passages = new Set(known.passages);
  const seen = new Set<string>();
  return entries.map((entry): Planned => {
    const why = faultOf(entry);
    if (why !== null) return { entry, fate: 'left-out', why };
    const placed = place(entry);
    if (!placed.ok) return { entry, fate: 'left-out', why: placed.why };
    const { spot } = placed;
    const name = passageName(entry.words, spot, entry.stance);
    if (seen.has(name)) return { entry, fate: 'left-out', why: 'twice' };
    seen.add(name);
    if (passages.has(name)) return { entry, fate: 'there', spot };
    const fate = claims.has(entry.words) ? 'passage' : 'card';
    claims.add(entry.words);
    return { entry, fate, spot };
  });
}

/** What tells the passages of a document apart: the card's claim, the place, and what the passage does. */
export function passageName(claim: string, { start, end, paragraph, exact }: Place, stance: string): string {
  return JSON.stringify([stance, claim, ...(start === null ? [paragraph, exact] : [start, end])]);
}

const length = (text: string) => Array.from(text).length;

/** Most code points of a name, as forms take it. */
const nameLimit = 120;

function faultOf({ isReply, words, note, quote, actor }: Entry): Omission | null {
  if (isReply) return 'reply';
  if (words === '') return 'no-words';
  if (length(words) > claimLimit.hard) return 'long-words';
  if (length(note) > noteLimit) return 'long-note';
  if (length(actor ?? '') > nameLimit) return 'long-name';
  return quote !== null && length(quote.exact) > quoteLimit ? 'long-quote' : null;
}

const nowhere = { start: null, end: null };

type Placed = { readonly ok: true; readonly spot: Spot } | { readonly ok: false; readonly why: Omission };

function placer(document: Document): (entry: Entry) => Placed {
  if (document.kind === 'outline') {
    return ({ paragraph }) =>
      paragraph === null || !document.paragraphs.has(paragraph)
        ? { ok: false, why: 'no-paragraph' }
        : { ok: true, spot: { ...nowhere, paragraph, exact: null } };
  }
  const text = document.kind === 'text' ? searchable(document.text) : null;
  return ({ quote, start }) => {
    if (quote === null || quote.exact.trim() === '') return { ok: false, why: 'no-quote' };
    if (text === null) return { ok: true, spot: { ...nowhere, paragraph: 1, exact: quote.exact.trim() } };
    const placing = placeQuote(text, { quote, start });
    return placing.ok ? { ok: true, spot: placing.anchor } : placing;
  };
}
