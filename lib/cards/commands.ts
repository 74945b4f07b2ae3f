import { findDebate } from '../debates/queries';
import { newId } from '../id';
import { done, refused, type Outcome } from '../outcome';
import type { Viewer } from '../people/viewer';
import { writeToSpace } from '../spaces/commands';
import { admissionOfWording, mayChange } from './policy';
import type { CardRevision } from './schema';

export type ReviseRefusal = 'not-found' | 'not-allowed' | 'closed' | 'stale' | 'unchanged';

/** A card's revision, and the proposal that it is while it waits for an editor. */
export interface Revised {
  readonly revision: number;
  readonly proposalId: string | null;
}

/**
 * Gives a card a new wording; the earlier ones stay as revisions. An author's new wording of a card that everybody
 * reads waits for an editor where the debate is reviewed: the card keeps the one it has until then.
 */
export async function reviseCard(viewer: Viewer, input: CardRevision): Promise<Outcome<Revised, ReviseRefusal>> {
  const debate = await findDebate(viewer, input.slug);
  if (debate === null) return refused('not-found');
  return writeToSpace({
    viewer,
    space: debate,
    clientId: input.clientId,
    answer: ({ revision, proposalId }) => ({ revision: revision ?? input.revision, proposalId }),
    work: async ({ transaction, seq, recorder, admission }) => {
      const card = await transaction.card.findUnique({
        where: { spaceId_number: { spaceId: debate.spaceId, number: input.number }, withdrawnSeq: null },
        include: { revisions: { orderBy: { revision: 'desc' } } },
      });
      if (card?.emptiedSeq !== null) return refused('not-found');
      const standing = {
        isOwn: viewer.personId !== null && card.authorId === viewer.personId,
        isPublished: card.publishedSeq !== null,
      };
      if (!standing.isPublished && !standing.isOwn) return refused('not-found');
      if (!mayChange(standing, debate)) return refused('not-allowed');
      const way = admissionOfWording(standing, admission);
      if (way === 'refuse') return refused('closed');
      if (card.revision !== input.revision) return refused('stale', 'claim');
      const words = { kind: input.kind, claim: input.claim, elaboration: input.elaboration || null };
      const now = card.revisions.find(({ revision }) => revision === card.revision);
      if (now?.claim === words.claim && now.elaboration === words.elaboration && now.kind === words.kind) {
        return refused('unchanged', 'claim');
      }
      // A wording that waits has a number already, above the current one.
      const revision = (card.revisions[0]?.revision ?? card.revision) + 1;
      await transaction.cardRevision.create({
        data: { ...words, cardId: card.id, revision, seq, authorId: viewer.personId },
      });
      if (way === 'publish') {
        await recorder.update('card', { id: card.id }, { revision });
        return done({ verb: 'card.revised', cardId: card.id, revision, isPublic: standing.isPublished });
      }
      const proposalId = newId();
      await recorder.insert(
        'proposal',
        { id: proposalId },
        {
          ...{ debate_id: debate.id, space_id: debate.spaceId, kind: 'wording', state: 'waiting' },
          ...{ card_id: card.id, revision, base_revision: card.revision, created_seq: Number(seq) },
        },
        { author_id: viewer.personId },
      );
      return done({ verb: 'card.revised', cardId: card.id, revision, proposalId, isPublic: false });
    },
  });
}
