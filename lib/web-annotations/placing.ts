import { anchorOf, contextLength, type Anchor } from '../sources/anchor';
import { findPassage } from '../sources/find-passage';
import type { IndexedText } from '../sources/indexed-text';
import { placesOf, plainOf, type Searchable } from './searchable';
import type { Entry } from './reading';
import type { Omission } from './vocabulary';

/** Where a quote of a file stands in the text, or why it is not placed. */
export type Placing = { readonly ok: true; readonly anchor: Anchor } | { readonly ok: false; readonly why: Omission };

/**
 * Finds the passage that an entry means: its quote, word for word. Of several places the one goes first that the words
 * around it fit best, then, where they fit several alike, the one nearest to where the file says that it begins: its
 * offsets may count something else than ours (a page with its menus, UTF-16 units), the words do not. Where all that
 * leaves several, none is chosen.
 */
export function placeQuote(
  text: Searchable,
  { quote, start }: { readonly quote: NonNullable<Entry['quote']>; readonly start: number | null },
): Placing {
  const fits = placesOf(text, quote.exact).map((place) => ({ place, fit: fitOf(text, quote, place) }));
  if (fits.length === 0) return { ok: false, why: 'not-there' };
  const most = Math.max(...fits.map(({ fit }) => fit));
  const best = fits.filter(({ fit }) => fit === most).map(({ place }) => place);
  const [first, second] = best.sort((one, other) => distance(one, start) - distance(other, start));
  if (first === undefined) return { ok: false, why: 'not-there' };
  if (second !== undefined && distance(first, start) === distance(second, start)) return { ok: false, why: 'several' };
  return within(text, first);
}

/**
 * Finds a quote that is not there word for word: with other dashes, a slip, a word put right since. In doubt it is not
 * there (sources/find-passage.ts). The anchor has the text's own words.
 */
export function placeChanged(text: Searchable, index: IndexedText, quote: NonNullable<Entry['quote']>): Placing {
  const found = findPassage({ ...quote, paragraph: 0, start: 0, end: 0 }, index, null);
  if (found === null) return { ok: false, why: 'not-there' };
  return within(text, found);
}

function within(text: Searchable, { start, end }: Place): Placing {
  const home = text.paragraphs.find((paragraph) => start >= paragraph.start && start < paragraph.end);
  if (home === undefined || end > home.end) return { ok: false, why: 'across' };
  return { ok: true, anchor: anchorOf(text.points, home.number, start, end) };
}

interface Place {
  readonly start: number;
  readonly end: number;
}

const distance = ({ start }: Place, said: number | null) => (said === null ? 0 : Math.abs(start - said));

/** How many characters before and after a place are those that the file gives, counted from the quote outwards. */
function fitOf({ points }: Searchable, { prefix, suffix }: NonNullable<Entry['quote']>, { start, end }: Place): number {
  const around = (from: number, to: number) => plainOf(points.slice(Math.max(0, from), to).join(''));
  const before = around(start - 2 * contextLength, start);
  const after = around(end, end + 2 * contextLength);
  return alike(backwards(before), backwards(plainOf(prefix))) + alike(after, plainOf(suffix));
}

const backwards = (text: string) => Array.from(text).reverse().join('');

function alike(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length += 1;
  return length;
}
