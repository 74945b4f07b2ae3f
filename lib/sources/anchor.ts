import { comparable } from './copied';
import { occurrencesOf } from './occurrences';
import { paragraphsOf } from './text';

/** A passage by its words and its place: W3C TextQuoteSelector and TextPositionSelector in one. */
export interface Anchor {
  readonly paragraph: number;
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  /** Code points from the start of the normalised text; the end is excluded. */
  readonly start: number;
  readonly end: number;
}

/** How much of the surrounding text is kept with a quote, in code points (w3.org/TR/annotation-model, 4.2.4). */
export const contextLength = 32;

/** What looking for a quote found; `times` says how often it stands in the paragraph. */
export type Search =
  | { readonly kind: 'found'; readonly anchor: Anchor }
  | { readonly kind: 'several'; readonly times: number }
  | { readonly kind: 'not-there' };

/**
 * Finds a quote word for word, as it was written or as it was copied: what programs change on the way (copied.ts) is
 * no difference, anything else is. Places that hold it letter by letter go before others. The anchor’s words are
 * always the text’s own. Takes time by the length of the text.
 *
 * @param text normalised as in text.ts
 * @param paragraph where the quote is said to stand, from 1
 * @param near which of several places is meant: the one that begins nearest to this code point of the paragraph
 */
export function findQuote(text: string, quote: string, paragraph: number, near?: number): Search {
  const home = paragraphsOf(text)[paragraph - 1];
  if (home === undefined) return { kind: 'not-there' };
  const places = placesOf(Array.from(home.text), quote);
  const place = near === undefined ? places[0] : nearest(places, near);
  if (place === undefined) return { kind: 'not-there' };
  if (near === undefined && places.length > 1) return { kind: 'several', times: places.length };
  return {
    kind: 'found',
    anchor: anchorOf(Array.from(text), paragraph, home.start + place.start, home.start + place.end),
  };
}

/** The anchor of a quote, or null when the paragraph does not hold it, or holds it several times and `near` is missing. */
export function anchorQuote(text: string, quote: string, paragraph: number, near?: number): Anchor | null {
  const search = findQuote(text, quote, paragraph, near);
  return search.kind === 'found' ? search.anchor : null;
}

/**
 * The anchor of a text’s code points from `start` to `end`, which lie in the paragraph of that number.
 *
 * @param points the text’s code points: many anchors of one text share them
 */
export function anchorOf(points: readonly string[], paragraph: number, start: number, end: number): Anchor {
  return {
    paragraph,
    exact: points.slice(start, end).join(''),
    prefix: points.slice(Math.max(0, start - contextLength), start).join(''),
    suffix: points.slice(end, end + contextLength).join(''),
    start,
    end,
  };
}

interface Place {
  readonly start: number;
  readonly end: number;
}

function placesOf(points: readonly string[], quote: string): Place[] {
  const literal = Array.from(quote);
  const exact = occurrencesOf(literal, points);
  if (exact.length > 0) return exact.map((start) => ({ start, end: start + literal.length }));
  const { units, from, to } = comparable(points);
  const sought = comparable(Array.from(quote.normalize('NFC').trim())).units;
  return occurrencesOf(sought, units).flatMap((first) => {
    const last = first + sought.length - 1;
    // Half an ellipsis or half a ligature is no word of the text.
    if (from[first] === from[first - 1] || to[last] === to[last + 1]) return [];
    return [{ start: from[first] ?? 0, end: to[last] ?? 0 }];
  });
}

function nearest(places: readonly Place[], near: number): Place | undefined {
  const distance = (place: Place | undefined) => Math.abs((place?.start ?? Infinity) - near);
  return places.reduce<Place | undefined>(
    (best, place) => (distance(place) < distance(best) ? place : best),
    undefined,
  );
}
