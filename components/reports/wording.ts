import { leadOf, isTie, pointsOf } from '../../lib/reports/tie';
import type { ChoiceMoves, Flow, Ledger } from '../../lib/reports/ledger';
import type { Movement } from '../../lib/reports/movement';
import type { Axis } from '../../lib/debates/queries';
import type { Reason } from '../../lib/reports/talk';

export type Names = ReadonlyMap<string, string>;

/** A choice as people know it; its key, should its position be gone. */
export const nameOf = (names: Names, choice: string) => names.get(choice) ?? choice;

export const people = (count: number) => (count === 1 ? '1 person' : `${String(count)} people`);

/** Why a card is one of the three. */
export const reasonWords: Readonly<Record<Reason, string>> = {
  'both-sides': 'Answered from both sides',
  disagreement: 'Here the ratings differ most',
  decisive: 'Named as the card that moved somebody',
};

/** Who was ahead before and who is after, ties as ties; nothing where too few voted twice. */
export function leadWords({ choices, pairs }: Ledger, names: Names): string | null {
  const [before, after] = [leadOf(choices, pairs, 'before'), leadOf(choices, pairs, 'after')];
  if (before === null || after === null) return null;
  const tie = (leaders: readonly string[]) =>
    `a tie between ${quoted(leaders, names)}, with less than five points between them`;
  const first = before.isTie ? `it was ${tie(before.leaders)}` : `${quoted(before.leaders, names)} was ahead`;
  const second = after.isTie ? `it is ${tie(after.leaders)}` : `${quoted(after.leaders, names)} is ahead`;
  return `In the first vote ${first}. In the second vote ${second}.`;
}

function quoted(choices: readonly string[], names: Names): string {
  const all = choices.map((choice) => `“${nameOf(names, choice)}”`);
  return all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} and ${all.at(-1) ?? ''}`;
}

/** How a choice's share changed, in points. */
export function changeWords({ before, after }: ChoiceMoves, pairs: number): string {
  const points = pointsOf(Math.abs(after - before), pairs);
  if (points === null)
    return after === before ? 'no change' : `${after > before ? '+' : '−'}${String(Math.abs(after - before))}`;
  if (isTie(after - before, pairs)) return 'about the same';
  return `${after > before ? '+' : '−'}${String(points)} points`;
}

/** A part of a whole, with its share where the whole is large enough for one. */
export function shareWords(part: number, whole: number): string {
  const points = pointsOf(part, whole);
  return `${String(part)} of ${String(whole)}${points === null ? '' : ` (${String(points)}\u00a0%)`}`;
}

/** Which way those went who named a card. */
export function directionWords({ from, to, count }: Flow, names: Names): string {
  if (from === to) return `${people(count)} stayed with “${nameOf(names, to)}”`;
  return `${people(count)} went from “${nameOf(names, from)}” to “${nameOf(names, to)}”`;
}

/** Which way the class went on an axis. A twentieth of its length is as much as chance. */
export function movementWords({ before, after, people: count, on }: Movement & { readonly on: Axis }): string {
  const of = `${on.name}, ${people(count)}`;
  if (Math.abs(after - before) < 0.1) return `${of}: about the same as before.`;
  return `${of}: the class moved towards “${after > before ? on.highName : on.lowName}”.`;
}
