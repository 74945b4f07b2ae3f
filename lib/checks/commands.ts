import { findDebate } from '../debates/queries';
import { newId } from '../id';
import { done, refused, type Outcome } from '../outcome';
import type { Viewer } from '../people/viewer';
import { writeToSpace } from '../spaces/commands';
import { published } from '../spaces/visible';
import { mayCheck } from './policy';
import type { NewCheck } from './schema';

export type CheckRefusal = 'not-found' | 'closed' | 'own' | 'no-note' | 'stale';

/** Where the check stands. */
export interface Checked {
  readonly seq: number;
}

/**
 * Keeps what somebody found who looked into what a card stands on: whoever may add something here may check it.
 * Everybody reads it at once, also where new cards are read first: it says who checked, a reader or an editor, and an
 * editor's word goes before (queries.ts). That something better was found, or does not hold, takes a word.
 */
export async function checkCard(viewer: Viewer, input: NewCheck): Promise<Outcome<Checked, CheckRefusal>> {
  const debate = await findDebate(viewer, input.slug);
  if (debate === null) return refused('not-found');
  const { number, clientId, revision, result, note } = input;
  return writeToSpace<Checked, CheckRefusal>({
    viewer,
    space: debate,
    clientId,
    answer: ({ seq }) => ({ seq }),
    work: async ({ transaction, recorder, seq, admission }) => {
      const card = await transaction.card.findUnique({
        where: { spaceId_number: { spaceId: debate.spaceId, number }, emptiedSeq: null, ...published(debate) },
      });
      if (card === null) return refused('not-found');
      if (!mayCheck({ isOwn: viewer.personId !== null && card.authorId === viewer.personId })) return refused('own');
      if (admission === 'refuse') return refused('closed');
      if (card.revision !== revision) return refused('stale');
      if (note === '' && result !== 'matches') return refused('no-note', 'note');
      await recorder.insert(
        'card_check',
        { id: newId() },
        {
          ...{ debate_id: debate.id, space_id: debate.spaceId, card_id: card.id },
          ...{ revision, result, published_seq: Number(seq), withdrawn_seq: null },
        },
        { author_id: viewer.personId, note: note === '' ? null : note },
      );
      return done({ verb: 'card.checked', cardId: card.id, revision });
    },
  });
}
