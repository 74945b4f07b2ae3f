import { distancesOf, patternOf, type Pattern } from './edit-distance';
import type { IndexedText } from './indexed-text';
import { likelyPlaces, placeWidth } from './likely-places';
import { mostErrors, neighbour, roomFor } from './neighbour';
import { reversed, similarPieces, wordsOf, type Piece, type Words } from './similar-pieces';

/** What is looked for: words with what stood around them, in units (copied.ts). */
export interface Sought {
  readonly quote: Int32Array;
  readonly prefix: Int32Array;
  readonly suffix: Int32Array;
}

/** A place that may hold the words: units of the text, the end excluded. */
export interface Candidate {
  readonly start: number;
  readonly end: number;
  /** How many units make the words of what stands there, as a share of the longer of the two. */
  readonly changed: number;
  /** How much of prefix and suffix stands around it: 1 all, 0 nothing to speak of. */
  readonly surroundings: number;
  /** Units to change in all. */
  readonly cost: number;
}

/** So many places are looked at. With 5, one passage in 7,000 is missed that is found with 8. */
const mostPlaces = 8;

/**
 * Places that are like what is sought, the likest first. A unit counts the same wherever it is: weighed by shares, as
 * Hypothesis does it (words 50, prefix 20, suffix 20, position 2), a long sentence hides the one word that tells it
 * from its like. Position counts nothing, so that a paragraph that moved is not mistaken for one that stayed.
 */
export function candidatesFor({ quote, prefix, suffix }: Sought, text: IndexedText): Candidate[] {
  if (quote.length === 0) return [];
  const words = wordsOf(quote);
  const around = { prefix: patternOf(prefix), suffix: patternOf(reversed(suffix)) };
  const slack = slackOf(quote.length);
  const found = new Map<string, Candidate>();
  for (const place of likelyPlaces(text.seeds, joined(prefix, quote, suffix), mostPlaces)) {
    const first = place + prefix.length;
    // The next place to either side may have been left out for this one.
    const [from, to] = [first - placeWidth - slack, first + 3 * placeWidth + quote.length + slack];
    for (const piece of similarPieces(words, text.units, Math.max(0, from), Math.max(0, to))) {
      const candidate = judged(words, around, text.units, piece);
      found.set(`${String(candidate.start)} ${String(candidate.end)}`, candidate);
    }
  }
  return [...found.values()].sort((a, b) => a.cost - b.cost);
}

/** How far words may have been pushed by what was put in or left out before them. */
const slackOf = (length: number) => Math.max(placeWidth, Math.ceil(length * 0.3));

/** How far the edges of changed words are looked for: a long word at least. */
const edgeSlack = (length: number) => Math.max(12, Math.ceil(length * 0.2));

/** What lies between the neighbours is taken for the changed passage if no more than this share is different. */
const mostChanged = 0.45;

interface Around {
  readonly prefix: Pattern;
  /** From its end to its beginning. */
  readonly suffix: Pattern;
}

/**
 * Judges a piece. Where the text around the passage is still there, it says where the passage begins and ends: the
 * words alone do not tell a first word that was replaced from one that stood before.
 */
function judged({ forwards }: Words, { prefix, suffix }: Around, units: Int32Array, piece: Piece): Candidate {
  const { start, end, distance } = piece;
  const slack = distance === 0 ? 0 : Math.min(end - start, edgeSlack(forwards.length));
  const before = neighbour(prefix, units.subarray(Math.max(0, start - roomFor(prefix)), start + slack), slack);
  const after = neighbour(suffix, reversed(units.subarray(end - slack, end + roomFor(suffix))), slack);
  const first = withEdges(forwards, units, piece, { start: start + before.shift, end });
  const edges = withEdges(forwards, units, first, { start: first.start, end: end - after.shift });
  const most = mostErrors * (prefix.length + suffix.length);
  return {
    ...{ start: edges.start, end: edges.end },
    changed: edges.distance / Math.max(forwards.length, edges.end - edges.start),
    surroundings: most === 0 ? 0 : 1 - (before.errors + after.errors) / most,
    cost: Math.min(distance, edges.distance) + before.errors + after.errors,
  };
}

/** Words that cost nearly their length were put in beside the passage, and not in the place of some of it. */
const mostOfEdge = 0.9;

/** A piece with the edges that its neighbours say, if it is still the passage then. */
function withEdges(pattern: Pattern, units: Int32Array, piece: Piece, edges: Pick<Piece, 'start' | 'end'>): Piece {
  const shift = Math.abs(edges.start - piece.start) + Math.abs(edges.end - piece.end);
  if (shift === 0 || edges.end <= edges.start) return piece;
  const distance = wholeDistance(pattern, units.subarray(edges.start, edges.end));
  const wasBeside = distance - piece.distance >= shift * mostOfEdge;
  const cutsWord = edges.start === piece.start ? isInWord(units, piece.end) : isInWord(units, piece.start);
  return distance <= pattern.length * mostChanged && (cutsWord || !wasBeside) ? { ...edges, distance } : piece;
}

/** Whether letters stand on both sides of a position. */
function isInWord(units: Int32Array, at: number): boolean {
  return [units[at - 1], units[at]].every(
    (unit) => unit !== undefined && /[\p{L}\p{N}]/u.test(String.fromCodePoint(unit)),
  );
}

function wholeDistance(pattern: Pattern, units: Int32Array): number {
  return distancesOf(pattern, units, 'at-start').at(-1) ?? 0;
}

function joined(...parts: readonly Int32Array[]): Int32Array {
  const whole = new Int32Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
