import { database, type Transaction } from '../db/client';
import { Recorder } from '../db/recorder';
import { newId } from '../id';
import { done, refused, type Outcome } from '../outcome';
import { codeHash, codeLength, joinCode } from '../people/codes';
import { linkKey, newToken, tokenHash } from '../people/tokens';
import type { Viewer } from '../people/viewer';
import { appendEvent, nextSeq, writeToSpace, type Happening } from '../spaces/commands';
import { afterAct, afterClock, type ActRefusal, type State } from './phase';
import { permissionsOf } from './permissions';
import type { Plan } from './plan';
import { mayClose, mayHost } from './policy';
import { dueDiscussions, findDiscussion, stateUnderLock, type Discussion } from './queries';
import type { DiscussionNamed, HostAct, HostClaim } from './schema';
import { acts } from './vocabulary';

const codeHours = 12;

/** What else is to be done, in the same transaction, when a phase begins: of nouns that stand above this one. */
export type OnEnter = (
  transaction: Transaction,
  entered: { readonly id: string; readonly plan: Plan; readonly phase: number },
) => Promise<void>;

export type HostRefusal = 'not-found' | 'not-allowed';

/** Where the discussion's stream stands after a write. */
export interface Acted {
  readonly seq: number;
}

/** Does what a host wants with the clock, the phases or the room. Of two hosts who want it at once, one does it. */
export async function actOn(
  viewer: Viewer,
  input: HostAct,
  onEnter: OnEnter,
): Promise<Outcome<Acted, HostRefusal | ActRefusal | 'stale'>> {
  const discussion = await findDiscussion(viewer, input.slug);
  if (discussion === null) return refused('not-found');
  const isAllowed = input.act === 'close' ? mayClose(discussion) : mayHost(discussion);
  if (!isAllowed) return refused('not-allowed');
  return writeToSpace<Acted, ActRefusal | 'stale'>({
    viewer,
    space: discussion.board,
    clientId: input.clientId,
    answer: ({ seq }) => ({ seq }),
    work: async ({ transaction, recorder }) => {
      const { state, plan, now } = await stateUnderLock(transaction, discussion.id);
      if (input.phase !== undefined && input.phase !== state.phase) return refused('stale');
      const next = afterAct(state, plan, { act: input.act, now, minutes: input.minutes });
      if (!next.ok) return next;
      const { id, board } = discussion;
      await enter({ transaction, recorder }, { id, spaceId: board.spaceId, plan, state: next.value });
      if (next.value.phase !== state.phase) await onEnter(transaction, { id, plan, phase: next.value.phase });
      if (next.value.status === 'closed') await endCode(transaction, id);
      if (input.act === 'reopen') await giveCode(transaction, id, 1);
      return done(happeningOf(input, state, next.value));
    },
  });
}

/**
 * Phones go blank and come back without having to ask what has changed, and who is writing is disturbed by a new phase
 * only. The act is told by its number in the vocabulary, for the hosts' log.
 */
function happeningOf(
  { act, minutes }: Pick<HostAct, 'act' | 'minutes'>,
  before: State,
  { phase, status, eyesUp }: State,
): Happening {
  const counts = { phase, act: acts.indexOf(act), ...(act === 'extend' && { minutes }) };
  if (phase !== before.phase || status !== before.status) return { verb: 'phase.changed', counts };
  if (eyesUp !== before.eyesUp) return { verb: eyesUp ? 'eyes.up' : 'eyes.down', counts };
  return { verb: 'discussion.changed', counts };
}

/**
 * Lets the clock do what is due in all discussions. Whoever calls it, and however often at once, each phase ends once.
 *
 * @returns how many discussions went on
 */
export async function letClockRun(onEnter: OnEnter): Promise<number> {
  const due = await dueDiscussions();
  let moved = 0;
  for (const { id, spaceId } of due) {
    const hasMoved = await database()
      .prisma.$transaction(async (transaction) => {
        const seq = await nextSeq(transaction, spaceId);
        const { state, plan, now } = await stateUnderLock(transaction, id);
        const next = afterClock(state, plan, now);
        if (next === null) throw new Nothing();
        const recorder = new Recorder(transaction);
        await enter({ transaction, recorder }, { id, spaceId, plan, state: next });
        if (next.phase !== state.phase) await onEnter(transaction, { id, plan, phase: next.phase });
        if (next.status === 'closed') await endCode(transaction, id);
        const happening = happeningOf({ act: 'go-on', minutes: 0 }, state, next);
        await appendEvent(transaction, { spaceId, seq, personId: null }, happening, recorder.changes);
        return true;
      })
      .catch((thrown: unknown) => {
        if (thrown instanceof Nothing) return false;
        throw thrown;
      });
    if (hasMoved) moved += 1;
  }
  return moved;
}

/** Thrown to give a number of the stream back: a host was quicker than the clock. */
class Nothing extends Error {}

interface Entering {
  readonly id: string;
  readonly spaceId: string;
  readonly plan: Plan;
  readonly state: State;
}

/** Keeps the state, and what it permits as data of the space: cards and ratings know no discussions. */
async function enter(
  { transaction, recorder }: { readonly transaction: Transaction; readonly recorder: Recorder },
  { id, spaceId, plan, state }: Entering,
): Promise<void> {
  const { deadlineAt, ...columns } = state;
  const deadline = deadlineAt === null ? null : new Date(deadlineAt);
  await transaction.discussion.update({ where: { id }, data: { ...columns, deadlineAt: deadline } });
  await recorder.update('space', { id: spaceId }, { ...permissionsOf(state, plan) });
}

/** Gives a discussion the code of a turn, or of the next that is free. */
export async function giveCode(transaction: Transaction, id: string, turn: number): Promise<void> {
  const open = await transaction.discussion.count({ where: { codeHash: { not: null } } });
  const hash = codeHash(joinCode(id, turn, codeLength(open + 1)));
  if ((await transaction.discussion.count({ where: { codeHash: hash } })) > 0)
    return giveCode(transaction, id, turn + 1);
  const codeExpiresAt = new Date(Date.now() + codeHours * 3_600_000);
  await transaction.discussion.update({ where: { id }, data: { codeTurn: turn, codeHash: hash, codeExpiresAt } });
}

/** Nobody joins by the code any more. */
async function endCode(transaction: Transaction, id: string): Promise<void> {
  await transaction.discussion.update({ where: { id }, data: { codeHash: null, codeExpiresAt: null } });
}

/** Makes another code to join by; the one before opens nothing any more. */
export async function rotateCode(
  viewer: Viewer,
  input: DiscussionNamed,
): Promise<Outcome<Acted, HostRefusal | 'closed'>> {
  return asHost<Acted, 'closed'>(viewer, input, async ({ id, state }, write) => {
    if (state.status === 'closed') return refused('closed');
    return write(async ({ transaction }) => {
      const { codeTurn } = await transaction.discussion.findUniqueOrThrow({ where: { id } });
      await giveCode(transaction, id, codeTurn + 1);
      return done({ verb: 'discussion.changed', isPublic: false });
    });
  });
}

/** Asks whether the viewer is a host, and hands on the one way to write. */
export async function asHost<Value extends Acted, Reason extends string>(
  viewer: Viewer,
  { slug, clientId }: DiscussionNamed,
  work: (
    discussion: Discussion,
    write: (work: Parameters<typeof writeToSpace<Acted, Reason>>[0]['work']) => Promise<Outcome<Acted, Reason>>,
  ) => Promise<Outcome<Value, Reason>>,
): Promise<Outcome<Value, Reason | HostRefusal>> {
  const discussion = await findDiscussion(viewer, slug);
  if (discussion === null) return refused('not-found');
  if (!mayHost(discussion)) return refused('not-allowed');
  const { board } = discussion;
  const answer = ({ seq }: Acted) => ({ seq });
  return work(discussion, (write) =>
    writeToSpace<Acted, Reason>({ viewer, space: board, clientId, answer, work: write }),
  );
}

/**
 * Makes the host's link for another device and withdraws the one before it. The key follows from `clientId`: the same
 * form sent again answers the same.
 *
 * @returns the key that stands in the link; it is kept nowhere and cannot be shown again
 */
export async function makeHostLink(
  viewer: Viewer,
  { slug, clientId }: DiscussionNamed,
): Promise<Outcome<{ key: string }, HostRefusal>> {
  const discussion = await findDiscussion(viewer, slug);
  if (discussion === null) return refused('not-found');
  if (!mayHost(discussion)) return refused('not-allowed');
  const { id } = discussion;
  const key = linkKey(id, clientId);
  const hash = tokenHash(key);
  await database().prisma.$transaction(async (transaction) => {
    await transaction.$executeRaw`SELECT FROM discussion WHERE id = ${id}::uuid FOR UPDATE`;
    if ((await transaction.hostLink.count({ where: { hash } })) > 0) return;
    await transaction.hostLink.updateMany({
      where: { discussionId: id, withdrawnAt: null },
      data: { withdrawnAt: new Date() },
    });
    await transaction.hostLink.create({ data: { id: newId(), discussionId: id, hash } });
  });
  return done({ key });
}

/**
 * Makes the viewer's browser a host's. A browser that was nobody's becomes a new person's.
 *
 * @returns the token to give to the browser, or null if it has one already
 */
export async function claimHost(
  viewer: Viewer,
  { slug, key }: HostClaim,
): Promise<Outcome<{ token: string | null }, 'unknown-key'>> {
  return database().prisma.$transaction(async (transaction) => {
    const link = await transaction.hostLink.findUnique({
      where: { hash: tokenHash(key), withdrawnAt: null, discussionId: slug, discussion: { erasedAt: null } },
    });
    if (link === null) return refused('unknown-key', 'key');
    const token = viewer.personId === null ? newToken() : null;
    const personId = viewer.personId ?? newId();
    if (token !== null) {
      await transaction.person.create({ data: { id: personId, tokens: { create: { hash: tokenHash(token) } } } });
    }
    const whose = { discussionId: slug, personId };
    const role = 'host';
    await transaction.attendance.upsert({
      where: { discussionId_personId: whose },
      create: { ...whose, role },
      update: { role },
    });
    return done({ token });
  });
}
