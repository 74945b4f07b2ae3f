import type { Contributions, Reading } from '../spaces/vocabulary';
import type { State } from './phase';
import type { Plan } from './plan';

/** What a phase lets participants do, as the discussion's space keeps it. */
export interface Permissions {
  readonly contributions: Contributions;
  readonly reading: Reading;
  /** With `after_writing`: how many cards of one's own open the others'. */
  readonly gate: number;
  readonly rates: boolean;
}

/**
 * What participants may do in a state. Before anybody has written they read the theses alone, so that the first vote
 * and the first cards are their own; from the end of the first phase of writing on they read everything.
 */
export function permissionsOf({ status, phase, frozen, approval }: State, { phases }: Plan): Permissions {
  const closed = { contributions: 'closed', reading: 'everything', gate: 0, rates: false } as const;
  if (status === 'closed') return closed;
  const hasWritten = phases.slice(0, phase).some(({ kind }) => kind === 'write');
  const now = status === 'running' ? phases[phase] : undefined;
  const open = frozen ? 'closed' : approval ? 'reviewed' : 'open';
  const reading = hasWritten ? 'everything' : 'theses';
  switch (now?.kind) {
    case 'write':
      return {
        ...{ contributions: open, gate: now.gate, rates: false },
        reading: hasWritten ? 'everything' : 'after_writing',
      };
    case 'answer':
      return { contributions: open, reading, gate: 0, rates: !frozen };
    case 'vote':
    case undefined:
      return { ...closed, reading, rates: hasWritten && !frozen };
  }
}

/** Whether the results of a vote may be shown: not while others can still be swayed by them. */
export function areResultsOpen({ status, phase }: Pick<State, 'status' | 'phase'>, vote: number): boolean {
  return status === 'closed' || phase > vote;
}
