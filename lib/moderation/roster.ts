import type { Plan } from '../discussions/plan';
import type { PhaseKind } from '../discussions/vocabulary';

/** Somebody who takes part, by the discussion's own id and name, and what they have done. */
export interface Attending {
  readonly id: string;
  /** Null where it was erased. */
  readonly name: string | null;
  readonly isRemoved: boolean;
  /** In the vote that runs, or ran last. */
  readonly hasVoted: boolean;
  readonly wrote: number;
  /** How many cards they were asked to answer, and how many of those they did. */
  readonly asked: number;
  readonly answered: number;
}

/** The vote and the phase of answering that count now, by their place in the plan: those that run, or ran last. */
export function phasesToLookAt({ phases }: Plan, phase: number): { readonly vote: number; readonly answer: number } {
  const last = (kind: PhaseKind) => phases.findLastIndex((one, at) => one.kind === kind && at <= phase);
  return { vote: last('vote'), answer: last('answer') };
}

/** Whether somebody has yet to do what a phase asks of everybody. */
export function hasYetTo(kind: PhaseKind | null, { isRemoved, hasVoted, wrote, asked, answered }: Attending): boolean {
  if (isRemoved || kind === null) return false;
  if (kind === 'vote') return !hasVoted;
  return kind === 'write' ? wrote === 0 : answered < asked;
}

/** Whether nothing has come of somebody so far. */
export function isSilent({ isRemoved, hasVoted, wrote }: Attending): boolean {
  return !isRemoved && !hasVoted && wrote === 0;
}

/** Who has yet to do what the phase asks comes first, who was removed last; else in the order in which they joined. */
export function inOrderOfNeed(kind: PhaseKind | null, attending: readonly Attending[]): Attending[] {
  const rank = (one: Attending) => (one.isRemoved ? 2 : hasYetTo(kind, one) ? 0 : 1);
  return [...attending].sort((one, other) => rank(one) - rank(other));
}
