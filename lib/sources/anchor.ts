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
const contextLength = 32;

/**
 * Finds a quote word for word.
 *
 * @param text normalised as in text.ts
 * @param paragraph where the quote is said to stand, from 1
 * @returns the anchor, or null when the paragraph does not hold the quote exactly once
 */
export function anchorQuote(text: string, quote: string, paragraph: number): Anchor | null {
  const home = paragraphsOf(text)[paragraph - 1];
  if (home === undefined) return null;
  const at = home.text.indexOf(quote);
  if (at < 0 || home.text.includes(quote, at + 1)) return null;
  const start = home.start + Array.from(home.text.slice(0, at)).length;
  const end = start + Array.from(quote).length;
  const points = Array.from(text);
  return {
    paragraph,
    exact: quote,
    prefix: points.slice(Math.max(0, start - contextLength), start).join(''),
    suffix: points.slice(end, end + contextLength).join(''),
    start,
    end,
  };
}
