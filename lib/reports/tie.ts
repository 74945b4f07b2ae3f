import type { ChoiceMoves } from './ledger';

/** Fewer pairs than these get no percentages and no leader: one person would be worth more than twenty points. */
export const fewestPairs = 5;

/** Below this many points a difference is chance as much as anything, and is called a tie. */
const tiePoints = 5;

/** Who is ahead in one of the two votes. */
export interface Lead {
  /** All that are level with the first, in the order of the choices. */
  readonly leaders: readonly string[];
  readonly isTie: boolean;
}

/** Who leads, before or after; null where too few voted twice for saying so. */
export function leadOf(choices: readonly ChoiceMoves[], pairs: number, vote: 'before' | 'after'): Lead | null {
  if (pairs < fewestPairs) return null;
  const most = Math.max(...choices.map((choice) => choice[vote]));
  const leaders = choices.filter((choice) => isTie(most - choice[vote], pairs)).map(({ choice }) => choice);
  return { leaders, isTie: leaders.length > 1 };
}

/** Whether a difference of this many people, among all who voted twice, is too small to speak of. */
export function isTie(difference: number, pairs: number): boolean {
  return Math.abs(difference) * 100 < tiePoints * pairs;
}

/** A share in whole points; null where it would be one of too few. */
export function pointsOf(part: number, whole: number): number | null {
  return whole < fewestPairs ? null : Math.round((100 * part) / whole);
}
