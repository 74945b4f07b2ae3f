import type { Discussion } from '../discussions/queries';

type Seen = Pick<Discussion, 'role' | 'state' | 'reports' | 'about'>;

/** The class page: for participants once the discussion is closed, so that no result sways a vote that is to come. */
export function mayReadReport({ role, state }: Pick<Seen, 'role' | 'state'>): boolean {
  return role !== 'participant' || state.status === 'closed';
}

/** Who wrote what, by the names in the discussion: only for hosts, and only if that was announced at joining. */
export function mayReadParticipants({ role, reports }: Pick<Seen, 'role' | 'reports'>): boolean {
  return role === 'host' && reports;
}

/** Taking cards over into the debate that the discussion is about. */
export function mayPromote({ role, about }: Pick<Seen, 'role' | 'about'>): boolean {
  return role === 'host' && about !== null;
}

/** The pages of a report that the viewer may open. */
export function pagesFor(discussion: Seen): readonly ('class' | 'participants' | 'promotion')[] {
  return [
    'class',
    ...(mayReadParticipants(discussion) ? (['participants'] as const) : []),
    ...(mayPromote(discussion) ? (['promotion'] as const) : []),
  ];
}
