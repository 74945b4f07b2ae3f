import { noteLimit, quoteLimit } from '../annotations/schema';
import { claimLimit } from '../cards/vocabulary';
import type { Place, Placed, Spot } from './places';
import type { Entry } from './reading';
import type { Fate, Omission } from './vocabulary';

/** What the debate has already. */
export interface Known {
  /** Cards by what they claim, letter by letter. */
  readonly cards: ReadonlyMap<string, string>;
  /** Passages of this document, as `passageName` calls them. */
  readonly passages: ReadonlySet<string>;
}

/** What becomes of one entry. */
export type Planned = { readonly entry: Entry } & (
  | { readonly fate: Exclude<Fate, 'left-out'>; readonly spot: Spot; readonly isChanged: boolean }
  | { readonly fate: 'left-out'; readonly why: Omission }
);

/**
 * What bringing a file in will do, entry by entry. An entry that says what a card says already, here or earlier in the
 * file, gives that card a passage; so the same file brought in again changes nothing.
 *
 * @param placed where each entry without a fault has its passage
 */
export function planOf(entries: readonly Entry[], placed: ReadonlyMap<Entry, Placed>, known: Known): Planned[] {
  const claims = new Set(known.cards.keys());
  const passages = new Set(known.passages);
  const seen = new Set<string>();
  return entries.map((entry): Planned => {
    const why = faultOf(entry);
    if (why !== null) return { entry, fate: 'left-out', why };
    const place = placed.get(entry) ?? { ok: false, why: 'not-there' };
    if (!place.ok) return { entry, fate: 'left-out', why: place.why };
    const { spot, isChanged } = place;
    const name = passageName(entry.words, spot, entry.stance);
    if (seen.has(name)) return { entry, fate: 'left-out', why: 'twice' };
    seen.add(name);
    if (passages.has(name)) return { entry, fate: 'there', spot, isChanged };
    const fate = claims.has(entry.words) ? 'passage' : 'card';
    claims.add(entry.words);
    return { entry, fate, spot, isChanged };
  });
}

/** What tells the passages of a document apart: the card's claim, the place, and what the passage does. */
export function passageName(claim: string, { start, end, paragraph, exact }: Place, stance: string): string {
  return JSON.stringify([stance, claim, ...(start === null ? [paragraph, exact] : [start, end])]);
}

const length = (text: string) => Array.from(text).length;

/** Most code points of a name, as forms take it. */
const nameLimit = 120;

/** Why an entry is none that could be brought in, wherever its passage stands. */
export function faultOf({ isReply, words, note, quote, actor }: Entry): Omission | null {
  if (isReply) return 'reply';
  if (words === '') return 'no-words';
  if (length(words) > claimLimit.hard) return 'long-words';
  if (length(note) > noteLimit) return 'long-note';
  if (length(actor ?? '') > nameLimit) return 'long-name';
  return quote !== null && length(quote.exact) > quoteLimit ? 'long-quote' : null;
}
