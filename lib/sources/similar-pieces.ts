import { distancesOf, patternOf, type Pattern } from './edit-distance';

/** Words to look for, ready to be compared from either end. */
export interface Words {
  readonly forwards: Pattern;
  readonly backwards: Pattern;
}

/** A piece of a text, the end excluded, and how many units make words of it. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly distance: number;
}

export function wordsOf(units: Int32Array): Words {
  return { forwards: patternOf(units), backwards: patternOf(reversed(units)) };
}

export function reversed(units: Int32Array): Int32Array {
  return units.slice().reverse();
}

/** Most pieces of one stretch. Where more are alike, the words say too little to choose among them. */
const mostPieces = 4;

/**
 * The pieces of a stretch of text that come nearest to some words, the nearest first; no two of them end less than half
 * the words apart, and each is like the words by half.
 */
export function similarPieces({ forwards, backwards }: Words, units: Int32Array, from: number, to: number): Piece[] {
  const window = units.subarray(from, to);
  const distances = distancesOf(forwards, window, 'anywhere');
  return valleysOf(distances, Math.max(1, forwards.length / 2)).flatMap((end) => {
    const distance = distances[end] ?? 0;
    const longest = Math.min(end, forwards.length + distance);
    const back = distancesOf(backwards, reversed(window.subarray(end - longest, end)), 'at-start');
    const length = nearestIndex(back, distance, forwards.length);
    return length === 0 ? [] : [{ start: from + end - length, end: from + end, distance }];
  });
}

/** Where numbers are least, and at most `most`: the lowest first, and none less than `most` away from a lower one. */
function valleysOf(numbers: Int32Array, most: number): number[] {
  const low: number[] = [];
  numbers.forEach((number, at) => {
    const [before, after] = [numbers[at - 1] ?? Infinity, numbers[at + 1] ?? Infinity];
    if (number <= most && number <= before && number <= after) low.push(at);
  });
  low.sort((a, b) => (numbers[a] ?? 0) - (numbers[b] ?? 0));
  const chosen: number[] = [];
  for (const at of low) {
    if (chosen.every((other) => Math.abs(other - at) >= most)) chosen.push(at);
    if (chosen.length === mostPieces) break;
  }
  return chosen;
}

/** The index nearest to a wanted one among those that hold a number; 0 where none does. */
function nearestIndex(numbers: Int32Array, held: number, wanted: number): number {
  let nearest = -Infinity;
  numbers.forEach((number, at) => {
    if (number === held && Math.abs(at - wanted) < Math.abs(nearest - wanted)) nearest = at;
  });
  return Math.max(0, nearest);
}
