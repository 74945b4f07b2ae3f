import { comparable } from '../sources/copied';
import { paragraphsOf, type Paragraph } from '../sources/text';

/** A text made ready for looking up many quotes, each in a time that hardly depends on the others. */
export interface Searchable {
  readonly points: readonly string[];
  readonly paragraphs: readonly Paragraph[];
  /** As it is compared with a copy of it (copied.ts), and for each of its UTF-16 units the unit that it belongs to. */
  readonly plain: string;
  readonly unitAt: readonly number[];
  /** Of each unit: the code point at which what it stands for begins, and the one after it. */
  readonly from: readonly number[];
  readonly to: readonly number[];
}

/** @param text normalised as in sources/text.ts */
export function searchable(text: string): Searchable {
  const points = Array.from(text);
  const { units, from, to } = comparable(points);
  const unitAt = units.flatMap((unit, index) => Array.from({ length: unit.length }, () => index));
  return { points, paragraphs: paragraphsOf(text), plain: units.join(''), unitAt, from, to };
}

/** More places than this tell apart nobody. */
const mostPlaces = 100;

/** Where a quote stands, as written or as copied: code points from the start of the text, the end excluded. */
export function placesOf({ points, plain, unitAt, from, to }: Searchable, quote: string) {
  const sought = plainOf(quote.normalize('NFC').trim());
  const places: { readonly start: number; readonly end: number }[] = [];
  if (sought === '') return places;
  for (let at = plain.indexOf(sought); at >= 0 && places.length < mostPlaces; at = plain.indexOf(sought, at + 1)) {
    const [first, last] = [unitAt[at] ?? 0, unitAt[at + sought.length - 1] ?? 0];
    // Half an ellipsis or half a ligature is no word of the text.
    if (from[first] === from[first - 1] || to[last] === to[last + 1]) continue;
    places.push({ start: from[first] ?? 0, end: to[last] ?? 0 });
  }
  const literal = places.filter(({ start, end }) => points.slice(start, end).join('') === quote);
  return literal.length > 0 ? literal : places;
}

export const plainOf = (text: string) => comparable(Array.from(text)).units.join('');
