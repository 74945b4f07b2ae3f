import type { ProposalState } from './vocabulary';

interface Standing {
  readonly isOwn: boolean;
  readonly state: ProposalState;
}

/** Who may read a proposal: its author, and whoever edits the debate. */
export function maySee({ isOwn }: Pick<Standing, 'isOwn'>, { mayEdit }: { readonly mayEdit: boolean }): boolean {
  return isOwn || mayEdit;
}

/** Whether its author may still change it or take it back: it waits, or was sent back. */
export function isOpen({ state }: Pick<Standing, 'state'>): boolean {
  return state === 'waiting' || state === 'returned';
}
