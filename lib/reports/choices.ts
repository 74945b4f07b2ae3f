import type { Plan } from '../discussions/plan';
import { sides, type Side } from '../discussions/vocabulary';

const sideNames: Readonly<Record<Side, string>> = { for: 'For', against: 'Against', undecided: 'Undecided' };

/** What can be chosen in a plan's votes, with its name, in the order in which it is shown. */
export function choicesOf(
  { votesOn }: Pick<Plan, 'votesOn'>,
  positions: readonly { readonly key: string; readonly name: string }[],
): ReadonlyMap<string, string> {
  if (votesOn !== null) return new Map(sides.map((side) => [side, sideNames[side]]));
  return new Map(positions.map(({ key, name }) => [key, name]));
}
