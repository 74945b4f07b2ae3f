import type { Piece } from './marked';
import type { FoundCard, SimilarCard } from './schema';

/** Of the 2,048 characters that the server lets an address have; the rest is path. */
const mostQueryCharacters = 1_800;

/** Where to ask for cards that say nearly the same; a claim in long escapes is cut to what an address holds. */
export function similarAddress(slug: string, claim: string): string {
  return `/api/debates/${slug}/similar?claim=${escapeShortly(claim, 300)}`;
}

/** Where to ask for cards that fit what is typed. */
export function findAddress(slug: string, text: string): string {
  return `/api/debates/${slug}/find?text=${escapeShortly(text, 100)}`;
}

/** Where to search everything, or a debate and everything else. */
export function searchedAddress(text: string, slug: string | null): string {
  return `/api/search${slug === null ? '?' : `/around?debate=${slug}&`}q=${escapeShortly(text, 100)}`;
}

/** What the server answers to the first, or null for anything else. zod would be too large for a browser. */
export function readSimilar(value: unknown): SimilarCard[] | null {
  return readCards(value, (card) => {
    const found = cardOf(card);
    if (found === null || !('likeness' in card) || typeof card.likeness !== 'number') return null;
    return { ...found, likeness: card.likeness };
  });
}

/** What the server answers to the second, or null for anything else. */
export function readFound(value: unknown): FoundCard[] | null {
  return readCards(value, cardOf);
}

/** Something that a search found, as a list shows it in one line. */
export interface Hit {
  readonly href: string;
  readonly is: string;
  /** The debate’s slug; null for a document. */
  readonly slug: string | null;
  /** What kind of thing it is and where it stands. */
  readonly place: string;
  readonly pieces: readonly Piece[];
}

export interface Hits {
  readonly hits: readonly Hit[];
  readonly corrected: string | null;
}

export interface HitsAround {
  /** Null where no debate was named. */
  readonly here: Hits | null;
  readonly others: Hits;
}

/** What the server answers at either of the addresses to search at, or null for anything else. */
export function readHitsAround(value: unknown): HitsAround | null {
  if (!isObject(value)) return null;
  const isAround = 'here' in value && 'others' in value;
  const here = isAround ? readHits(value.here) : null;
  const others = readHits(isAround ? value.others : value);
  return others === null || (isAround && here === null) ? null : { here, others };
}

/** What the server answers to a search, or null for anything else. */
export function readHits(value: unknown): Hits | null {
  if (!isObject(value) || !('results' in value) || !Array.isArray(value.results)) return null;
  const list: readonly unknown[] = value.results;
  const hits = list.flatMap((result) => hitIn(result) ?? []);
  const corrected = 'corrected' in value && typeof value.corrected === 'string' ? value.corrected : null;
  return hits.length === list.length ? { hits, corrected } : null;
}

function hitIn(value: unknown): Hit | null {
  if (!isObject(value) || !('href' in value) || typeof value.href !== 'string') return null;
  if (!('is' in value) || typeof value.is !== 'string' || !('place' in value) || typeof value.place !== 'string') {
    return null;
  }
  // An address of this site, whatever comes: a link made of it must not lead elsewhere.
  if (!/^\/(?!\/)/.test(value.href) || !('line' in value) || !Array.isArray(value.line)) return null;
  const line: readonly unknown[] = value.line;
  const pieces = line.flatMap((piece) => pieceOf(piece) ?? []);
  const slug = 'slug' in value && typeof value.slug === 'string' ? value.slug : null;
  return { href: value.href, is: value.is, slug, place: value.place, pieces };
}

function pieceOf(value: unknown): Piece | null {
  if (!isObject(value) || !('text' in value) || typeof value.text !== 'string') return null;
  return { text: value.text, isHit: 'isHit' in value && value.isHit === true };
}

/** Whole code points only, as many as fit; half of a surrogate pair, which no address can carry, as a question mark. */
function escapeShortly(text: string, most: number): string {
  let escaped = '';
  for (const letter of Array.from(text.trim()).slice(0, most)) {
    const next = encodeURIComponent(letter.toWellFormed());
    if (escaped.length + next.length > mostQueryCharacters) break;
    escaped += next;
  }
  return escaped;
}

function readCards<Card>(value: unknown, read: (card: object) => Card | null): NonNullable<Card>[] | null {
  if (!isObject(value) || !('cards' in value) || !Array.isArray(value.cards)) return null;
  const list: readonly unknown[] = value.cards;
  const cards = list.flatMap((card) => (isObject(card) ? [read(card)] : []));
  const known = cards.flatMap((card) => (card === null || card === undefined ? [] : [card]));
  return known.length === list.length ? known : null;
}

function cardOf(card: object): FoundCard | null {
  if (!('number' in card) || typeof card.number !== 'number') return null;
  if (!('claim' in card) || typeof card.claim !== 'string') return null;
  return { number: card.number, claim: card.claim, thesisOf: 'thesisOf' in card ? thesisIn(card.thesisOf) : null };
}

function thesisIn(value: unknown): FoundCard['thesisOf'] {
  if (!isObject(value) || !('key' in value) || !('name' in value)) return null;
  return typeof value.key === 'string' && typeof value.name === 'string' ? { key: value.key, name: value.name } : null;
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
