import type { Transaction } from '../db/client';
import { database } from '../db/client';
import { asHost, type Acted, type HostRefusal } from '../discussions/commands';
import { findDiscussion } from '../discussions/queries';
import { newId } from '../id';
import { done, refused, type Outcome } from '../outcome';
import { returnWord, slipWord, wordHash } from '../people/codes';
import { newToken, tokenHash } from '../people/tokens';
import { arriving, type Viewer } from '../people/viewer';
import { writeToSpace } from '../spaces/commands';
import { codeOfDiscussion, findBack, findDoor, roomUnderLock, runsAnything, type Back } from './queries';
import { entryTo, isTaken, type EntryRefusal } from './room';
import type { DiscussionNamed } from '../discussions/schema';
import type { Joining, ParticipantNamed, Renaming, ComingBack, SlipsWanted } from './schema';
import { mostSlips } from './vocabulary';

export interface Joined {
  /** The discussion. */
  readonly id: string;
}

export type JoinRefusal = 'no-discussion' | 'host' | 'removed' | 'editor' | EntryRefusal;

/** Takes the viewer into the discussion that a code opens. Who is in it already is in it, and nothing else happens. */
export async function joinDiscussion(viewer: Viewer, input: Joining): Promise<Outcome<Joined, JoinRefusal>> {
  const door = await findDoor(viewer, input.code);
  if (door === null) return refused('no-discussion', 'code');
  const { id, spaceId, standing } = door;
  if (standing === 'participant') return done({ id });
  if (standing !== 'nobody') return refused(standing);
  const outcome = await enter(viewer, { id, spaceId, clientId: input.clientId, name: input.name, slip: null });
  if (outcome.ok) return outcome;
  return outcome.reason === 'joined' ? done({ id }) : refused(outcome.reason, outcome.field);
}

interface Entering extends Joined {
  readonly spaceId: string;
  readonly clientId: string;
  readonly name: string | null;
  readonly slip: number | null;
}

async function enter(
  viewer: Viewer,
  { id, spaceId, clientId, name, slip }: Entering,
): Promise<Outcome<Joined, EntryRefusal | 'joined' | 'removed'>> {
  const { personId } = viewer;
  return writeToSpace<Joined, EntryRefusal | 'joined' | 'removed'>({
    ...{ viewer, space: { spaceId, mayEdit: false }, clientId },
    answer: () => ({ id }),
    work: async ({ transaction }) => {
      const room = await roomUnderLock(transaction, id);
      const there = room.people.find((other) => (slip === null ? other.personId === personId : other.slip === slip));
      if (there !== undefined) return refused(there.removedAt === null ? 'joined' : 'removed');
      const entry = entryTo(room, name, Math.random());
      if (!entry.ok) return entry;
      await insertParticipant(transaction, { discussionId: id, personId, name: entry.value, slip });
      return done({ verb: 'participant.joined', isPublic: false });
    },
  });
}

interface NewParticipant {
  readonly discussionId: string;
  readonly personId: string | null;
  readonly name: string;
  readonly slip: number | null;
}

async function insertParticipant(transaction: Transaction, row: NewParticipant): Promise<void> {
  const id = newId();
  const word = row.slip === null ? returnWord(id) : slipWord(row.discussionId, row.slip);
  await transaction.participant.create({ data: { id, ...row, returnHash: wordHash(word) } });
}

export type ReturnRefusal = 'no-such-word' | 'runs' | 'removed' | 'erased' | EntryRefusal;

/**
 * Makes the viewer's browser that of whoever a return word belongs to. A slip that nobody has used makes a new person,
 * whoever the browser was: a slip is one pupil, and a tablet may pass through many hands.
 *
 * @returns the token to give to the browser; null where it is theirs already
 */
export async function comeBack(
  viewer: Viewer,
  { word, clientId }: ComingBack,
): Promise<Outcome<Joined & { token: string | null }, ReturnRefusal>> {
  const back = await findBack(word);
  if (back === null) return refused('no-such-word', 'word');
  if (back.isRemoved) return refused('removed');
  const { id, personId } = back;
  if (back.participantId !== null && personId === null) return refused('erased');
  if (personId !== null && personId === viewer.personId) return done({ id, token: null });
  if (await runsAnything(viewer)) return refused('runs');
  return personId === null ? enterBySlip(back, word, clientId) : done({ id, token: await tokenFor(personId) });
}

async function enterBySlip(
  { id, spaceId, slip }: Back,
  word: string,
  clientId: string,
): Promise<Outcome<Joined & { token: string | null }, ReturnRefusal>> {
  const { viewer, token } = arriving(clientId);
  const outcome = await enter(viewer, { id, spaceId, clientId, name: null, slip });
  if (outcome.ok) return done({ id, token });
  if (outcome.reason !== 'joined') return refused(outcome.reason);
  // Another device was quicker with the same slip: this one is the same pupil's.
  const there = await findBack(word);
  return typeof there?.personId === 'string' ? done({ id, token: await tokenFor(there.personId) }) : refused('erased');
}

async function tokenFor(personId: string): Promise<string> {
  const token = newToken();
  await database().prisma.personToken.create({ data: { hash: tokenHash(token), personId } });
  return token;
}

/**
 * Whether the viewer's browser may forget who it is, so that another pupil can join in it.
 *
 * @returns the code to join by, if there is one
 */
export async function leaveBrowser(
  viewer: Viewer,
  { slug }: DiscussionNamed,
): Promise<Outcome<{ code: string | null }, 'not-found' | 'runs'>> {
  const discussion = await findDiscussion(viewer, slug);
  if (typeof discussion?.participantId !== 'string') return refused('not-found');
  return (await runsAnything(viewer)) ? refused('runs') : done({ code: await codeOfDiscussion(discussion) });
}

/** Gives the viewer another name, where participants name themselves. */
export async function rename(
  viewer: Viewer,
  { slug, clientId, name }: Renaming,
): Promise<Outcome<Acted, 'not-found' | 'not-own' | 'name-taken' | 'closed'>> {
  const discussion = await findDiscussion(viewer, slug);
  if (typeof discussion?.participantId !== 'string') return refused('not-found');
  if (discussion.naming !== 'own') return refused('not-own');
  const { id, board, participantId } = discussion;
  return writeToSpace<Acted, 'not-found' | 'name-taken' | 'closed'>({
    ...{ viewer, space: board, clientId },
    answer: ({ seq }) => ({ seq }),
    work: async ({ transaction }) => {
      const { isClosed, people } = await roomUnderLock(transaction, id);
      if (isClosed) return refused('closed');
      if (people.find((one) => one.id === participantId)?.removedAt !== null) return refused('not-found');
      const others = people.flatMap((one) => (one.id === participantId ? [] : (one.name ?? [])));
      if (isTaken(others, name)) return refused('name-taken', 'name');
      await transaction.participant.update({ where: { id: participantId }, data: { name } });
      return done({ verb: 'participant.renamed', isPublic: false });
    },
  });
}

/** Makes as many more printed slips; their words follow from the server's secret and are stored nowhere. */
export async function issueSlips(
  viewer: Viewer,
  { count, ...input }: SlipsWanted,
): Promise<Outcome<Acted, HostRefusal | 'too-many'>> {
  return asHost<Acted, 'too-many'>(viewer, input, async ({ id }, write) =>
    write(async ({ transaction }) => {
      const there = await transaction.slip.count({ where: { discussionId: id } });
      if (there + count > mostSlips) return refused('too-many', 'count');
      const numbers = Array.from({ length: count }, (_, at) => there + at + 1);
      await transaction.slip.createMany({
        data: numbers.map((number) => ({ discussionId: id, number, hash: wordHash(slipWord(id, number)) })),
      });
      return done({ verb: 'discussion.changed', isPublic: false });
    }),
  );
}

export type RemovalRefusal = HostRefusal | 'no-participant' | 'unchanged';

/** Sends a participant out: nothing there is theirs to see or do any more, and the code does not let them in again. */
export async function removeParticipant(
  viewer: Viewer,
  input: ParticipantNamed,
): Promise<Outcome<Acted, RemovalRefusal>> {
  return setRemoved(viewer, input, true);
}

/** Lets a removed participant in again, as who they were. */
export async function restoreParticipant(
  viewer: Viewer,
  input: ParticipantNamed,
): Promise<Outcome<Acted, RemovalRefusal>> {
  return setRemoved(viewer, input, false);
}

async function setRemoved(
  viewer: Viewer,
  { participant, ...input }: ParticipantNamed,
  isRemoved: boolean,
): Promise<Outcome<Acted, RemovalRefusal>> {
  return asHost<Acted, 'no-participant' | 'unchanged'>(viewer, input, async ({ id }, write) =>
    write(async ({ transaction }) => {
      const { people } = await roomUnderLock(transaction, id);
      const found = people.find((one) => one.id === participant);
      if (found === undefined) return refused('no-participant');
      if ((found.removedAt !== null) === isRemoved) return refused('unchanged');
      const removedAt = isRemoved ? new Date() : null;
      await transaction.participant.update({ where: { id: participant }, data: { removedAt } });
      return done({ verb: isRemoved ? 'participant.removed' : 'participant.restored', isPublic: false });
    }),
  );
}
