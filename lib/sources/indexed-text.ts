import { comparable } from './copied';
import { seedsOf, type Seeds } from './seeds';
import { paragraphsOf } from './text';

/** A text made ready for finding many passages in it. Positions of units count from 0; offsets count code points. */
export interface IndexedText {
  /** The text as it is compared with a copy (copied.ts), a number for each unit. A paragraph’s end is a blank. */
  readonly units: Int32Array;
  /** For each unit the offset of the first code point that it stands for, and of the one after the last. */
  readonly from: readonly number[];
  readonly to: readonly number[];
  /** The text itself, and the offsets where its paragraphs begin. */
  readonly points: Int32Array;
  readonly paragraphs: readonly number[];
  readonly seeds: Seeds;
}

/** Takes time and room by the length of the text. @param text normalised as in text.ts */
export function indexText(text: string): IndexedText {
  const { units: own, from, to } = comparable(Array.from(text));
  const units = numbersOf(own);
  const paragraphs = paragraphsOf(text).map(({ start }) => start);
  return { units, from, to, points: pointsOf(text), paragraphs, seeds: seedsOf(units) };
}

/** A passage’s words as they are compared. */
export function unitsOf(words: string): Int32Array {
  return numbersOf(comparable(Array.from(words)).units);
}

/** Code points as numbers. */
export function pointsOf(text: string): Int32Array {
  return numbersOf(Array.from(text));
}

/** The first unit that stands for the code point at an offset or for a later one. */
export function unitAt({ to }: Pick<IndexedText, 'to'>, offset: number): number {
  return firstAbove(to, offset);
}

/** The number of the paragraph in which an offset lies, from 1. */
export function paragraphAt({ paragraphs }: Pick<IndexedText, 'paragraphs'>, offset: number): number {
  return firstAbove(paragraphs, offset);
}

function firstAbove(ascending: readonly number[], number: number): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? 0) <= number) low = middle + 1;
    else high = middle;
  }
  return low;
}

function numbersOf(points: readonly string[]): Int32Array {
  return Int32Array.from(points, (point) => point.codePointAt(0) ?? 0);
}
