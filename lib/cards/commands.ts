import { findDebate } from '../debates/queries';
import { done, refused, type Outcome } from '../outcome';
import type { Viewer } from '../people/viewer';
import { writeToSpace } from '../spaces/commands';
import { mayRevise } from './policy';
import type { CardRevision } from './schema';

export type ReviseRefusal = 'not-found' | 'not-allowed' | 'stale' | 'unchanged';

/** Gives a card a new wording; the earlier ones stay as revisions. */
export async function reviseCard(
  viewer: Viewer,
  input: CardRevision,
): Promise<Outcome<{ revision: number }, ReviseRefusal>> {
  const debate = await findDebate(viewer, input.slug);
  if (debate === null) return refused('not-found');
  return writeToSpace({
    viewer,
    spaceId: debate.spaceId,
    clientId: input.clientId,
    answer: ({ revision }) => ({ revision: revision ?? input.revision }),
    work: async (transaction, seq) => {
      const card = await transaction.card.findUnique({
        where: { spaceId_number: { spaceId: debate.spaceId, number: input.number }, withdrawnSeq: null },
        select: { id: true, revision: true, revisions: { orderBy: { revision: 'desc' }, take: 1 } },
      });
      if (card === null) return refused('not-found');
      if (!mayRevise(viewer)) return refused('not-allowed');
      if (card.revision !== input.revision) return refused('stale', 'claim');
      const words = { kind: input.kind, claim: input.claim, elaboration: input.elaboration || null };
      const now = card.revisions[0];
      if (now?.claim === words.claim && now.elaboration === words.elaboration && now.kind === words.kind) {
        return refused('unchanged', 'claim');
      }
      const revision = card.revision + 1;
      await transaction.cardRevision.create({
        data: { ...words, cardId: card.id, revision, seq, authorId: viewer.personId },
      });
      await transaction.card.update({ where: { id: card.id }, data: { revision } });
      return done({ verb: 'card.revised', cardId: card.id, revision });
    },
  });
}
