import type { Mark } from './segments';

/** So many lines fit under the words of a passage before they touch the next line of text. */
const lanes = 3;

/**
 * Gives each mark a line of its own under the text, from 0: marks that share a word never share a line, as long as there
 * are lines. A mark keeps its line from its first word to its last; what is beyond the last line goes onto it.
 */
export function lanesOf(marks: readonly Mark[]): Map<string, number> {
  const ends: number[] = [];
  const found = new Map<string, number>();
  for (const { id, start, end } of [...marks].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const free = ends.findIndex((taken) => taken <= start);
    const lane = Math.min(free === -1 ? ends.length : free, lanes - 1);
    ends[lane] = Math.max(ends[lane] ?? 0, end);
    found.set(id, lane);
  }
  return found;
}
