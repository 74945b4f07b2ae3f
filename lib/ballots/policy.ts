import type { State } from '../discussions/phase';
import type { Plan } from '../discussions/plan';
import type { Role } from '../discussions/policy';

export type VoteRefusal = 'not-allowed' | 'closed' | 'frozen' | 'not-now';

/**
 * Why somebody may not vote in a phase, or null where they may: participants vote while that phase runs, its clock
 * standing or not. Hosts run the vote and cast none.
 *
 * @param phase the one that the voter saw
 */
export function voteRefusal(
  { role, state, plan }: { readonly role: Role; readonly state: State; readonly plan: Plan },
  phase: number,
): VoteRefusal | null {
  if (role !== 'participant') return 'not-allowed';
  if (state.status === 'closed') return 'closed';
  const isNow = state.status === 'running' && state.phase === phase && plan.phases[phase]?.kind === 'vote';
  if (!isNow) return 'not-now';
  return state.frozen ? 'frozen' : null;
}
