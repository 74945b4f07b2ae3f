import type { Plan } from '../discussions/plan';
import { sides } from '../discussions/vocabulary';

/** What a plan's votes can be for: the keys of all positions, or one of the sides on the position that it votes on. */
export function choicesOf({ votesOn }: Pick<Plan, 'votesOn'>, positions: readonly string[]): readonly string[] {
  return votesOn === null ? positions : sides;
}
