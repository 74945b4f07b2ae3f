import { asHost, type Acted, type HostRefusal } from '../discussions/commands';
import { done, refused, type Outcome } from '../outcome';
import type { Viewer } from '../people/viewer';
import type { ParticipantNamed } from './schema';

type Removal = Outcome<Acted, HostRefusal | 'no-participant'>;

/** Takes somebody out of the discussion: their pages are gone at once, what they wrote stays. */
export async function removeParticipant(viewer: Viewer, input: ParticipantNamed): Promise<Removal> {
  return setRemoved(viewer, input, new Date());
}

/** Lets somebody back in who was removed. */
export async function restoreParticipant(viewer: Viewer, input: ParticipantNamed): Promise<Removal> {
  return setRemoved(viewer, input, null);
}

async function setRemoved(viewer: Viewer, input: ParticipantNamed, removedAt: Date | null): Promise<Removal> {
  return asHost<Acted, 'no-participant'>(viewer, input, ({ id: discussionId }, write) =>
    write(async ({ transaction }) => {
      const where = { id: input.participant, discussionId, removedAt: removedAt === null ? { not: null } : null };
      const { count } = await transaction.participant.updateMany({ where, data: { removedAt } });
      if (count === 0) return refused('no-participant');
      const verb = removedAt === null ? 'participant.restored' : 'participant.removed';
      return done({ verb, isPublic: false });
    }),
  );
}
