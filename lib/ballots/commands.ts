import type { Transaction } from '../db/client';
import { findDiscussion, stateUnderLock, type Discussion } from '../discussions/queries';
import { newId } from '../id';
import { done, refused, type Outcome } from '../outcome';
import type { Viewer } from '../people/viewer';
import { writeToSpace, type Turn } from '../spaces/commands';
import { published } from '../spaces/visible';
import { choicesOf } from './choices';
import { voteRefusal, type VoteRefusal } from './policy';
import type { NewBallot } from './schema';

export type BallotRefusal = VoteRefusal | 'not-found' | 'no-choice' | 'no-card';

/** Where the stream stands; null where the vote was the same before. */
export interface BallotKept {
  readonly seq: number | null;
}

/**
 * Keeps somebody's vote in a phase, or changes it: one for each person and phase, and the same once more is no event.
 * Whether it is time for it, and whether they are still there, is asked under the lock.
 */
export async function castBallot(viewer: Viewer, input: NewBallot): Promise<Outcome<BallotKept, BallotRefusal>> {
  const discussion = await findDiscussion(viewer, input.slug);
  if (discussion === null) return refused('not-found');
  const outcome = await writeToSpace<BallotKept, BallotRefusal | 'unchanged'>({
    viewer,
    space: discussion.board,
    clientId: input.clientId,
    answer: ({ seq }) => ({ seq }),
    work: async (turn) => {
      const fault = await faultOf(turn.transaction, { discussion, viewer, input });
      if (fault !== null) return fault;
      const decisive = await decisiveCard(turn.transaction, discussion, input);
      if (!decisive.ok) return decisive;
      const { phase, choice, because } = input;
      const ballot = { phase, choice, because: because || null, decisiveId: decisive.value };
      if (!(await keep(turn, { discussion, viewer, ballot }))) return refused('unchanged');
      return done({ verb: 'ballot.cast', counts: { phase }, isPublic: false });
    },
  });
  if (outcome.ok) return outcome;
  return outcome.reason === 'unchanged' ? done({ seq: null }) : refused(outcome.reason, outcome.field);
}

interface Casting {
  readonly discussion: Discussion;
  readonly viewer: Viewer;
  readonly input: NewBallot;
}

/** Why the vote is refused now, whatever held when the viewer was looked up. */
async function faultOf(transaction: Transaction, { discussion, viewer, input }: Casting) {
  const { id, role, board } = discussion;
  const { state, plan } = await stateUnderLock(transaction, id);
  const fault = voteRefusal({ role, state, plan }, input.phase);
  if (fault !== null) return refused(fault);
  const isThere = { discussionId: id, personId: viewer.personId, removedAt: null };
  if ((await transaction.participant.count({ where: isThere })) === 0) return refused('not-found');
  const positions = await transaction.position.findMany({ where: { debateId: board.id }, select: { key: true } });
  const choices = choicesOf(
    plan,
    positions.map(({ key }) => key),
  );
  return choices.includes(input.choice) ? null : refused('no-choice', 'choice');
}

/** The card that the voter names, if they name one and can see it. */
async function decisiveCard(
  transaction: Transaction,
  { board }: Discussion,
  { decisive, card }: NewBallot,
): Promise<Outcome<string | null, 'no-card'>> {
  if (decisive === undefined) return done(null);
  const number = decisive === 'other' ? card : decisive;
  if (number === undefined) return refused('no-card', 'card');
  const found = await transaction.card.findUnique({
    where: { spaceId_number: { spaceId: board.spaceId, number }, emptiedSeq: null, ...published(board) },
    select: { id: true },
  });
  return found === null ? refused('no-card', decisive === 'other' ? 'card' : 'decisive') : done(found.id);
}

interface Keeping extends Omit<Casting, 'input'> {
  readonly ballot: {
    readonly phase: number;
    readonly choice: string;
    readonly because: string | null;
    readonly decisiveId: string | null;
  };
}

/** Makes or changes the person's one row for a phase. @returns false when it says the same already */
async function keep(
  { transaction, recorder, seq }: Turn,
  { discussion: { board }, viewer: { personId }, ballot }: Keeping,
): Promise<boolean> {
  const { phase, choice, because, decisiveId } = ballot;
  const earlier = await transaction.ballot.findFirst({ where: { authorId: personId, spaceId: board.spaceId, phase } });
  const row = { choice, decisive_id: decisiveId, seq: Number(seq) };
  if (earlier === null) {
    const place = { debate_id: board.id, space_id: board.spaceId, phase };
    await recorder.insert('ballot', { id: newId() }, { ...place, ...row }, { author_id: personId, because });
    return true;
  }
  const isSame = earlier.choice === choice && earlier.because === because && earlier.decisiveId === decisiveId;
  if (isSame) return false;
  await recorder.update('ballot', { id: earlier.id }, row);
  // Words are told by no event.
  await transaction.ballot.update({ where: { id: earlier.id }, data: { because } });
  return true;
}
