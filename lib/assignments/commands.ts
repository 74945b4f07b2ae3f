import type { OnEnter } from '../discussions/commands';
import { cardsFor, roomOf } from './queries';

/**
 * Gives each participant the cards that they are asked to answer, when a phase of answering begins. Entered once more,
 * everybody keeps what they have; who has less than they should gets more.
 */
export const assignCards: OnEnter = async (transaction, { id, plan, phase }) => {
  const now = plan.phases[phase];
  if (now?.kind !== 'answer') return;
  const room = await roomOf(transaction, { id, phase, plan, isBeginning: true });
  const given = cardsFor(room.takers, room, { each: now.each, seed: `${id} ${String(phase)}`, plan });
  const rows = room.takers.flatMap(({ id: participantId, has }) =>
    given
      .filter(({ pupil }) => pupil === participantId)
      .map(({ card }, at) => ({ participantId, phase, cardId: card, ordinal: has.length + at })),
  );
  await transaction.assignment.createMany({ data: rows, skipDuplicates: true });
};
