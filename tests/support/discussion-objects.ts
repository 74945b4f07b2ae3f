import { createCard } from '../../lib/cards/commands';
import { newCard } from '../../lib/cards/schema';
import { database } from '../../lib/db/client';
import { trialKey } from '../../lib/http/reached';
import { newId } from '../../lib/id';
import { addLink, withdrawCard, withdrawLink } from '../../lib/links/commands';
import { newLink } from '../../lib/links/schema';
import { hideCard, showCard } from '../../lib/moderation/commands';
import type { Outcome } from '../../lib/outcome';
import { codeOfDiscussion } from '../../lib/participants/queries';
import { returnWord } from '../../lib/people/codes';
import { newToken, tokenHash } from '../../lib/people/tokens';
import type { Viewer } from '../../lib/people/viewer';
import { withdrawProposal } from '../../lib/proposals/commands';
import { undoEvent } from '../../lib/undo/commands';
import type { Kind, Named } from '../hostile/discussion-access';
import { newName, participant, type Cast, type Writer } from './discussion-cast';
import { whileOpen, type Room } from './discussion-world';

/** What a room may be asked for, by whose it is. */
export interface Wanted {
  readonly kind: Kind;
  readonly cast: Cast;
  readonly writer: Writer;
  /** Whether it was taken back. */
  readonly isWithdrawn: boolean;
}

/** Names that lead to nothing; a code and words that nobody has. */
const nothing = {
  ...{ number: '999999', id: '00000000-0000-4000-8000-000000000000', key: 'no-such-key-no-such-key-no-such1' },
  ...{ seq: '999999', revision: '1', state: 'unchecked', participant: '00000000-0000-4000-8000-000000000000' },
  ...{ code: 'ZZZZZZ', word: 'ZZZZZZZZ', phase: '0', choice: 'for' },
};

/** What a request names where there is nothing of the kind; in a room, or in none. */
export function namesOfNothing(room: Room | null): Named {
  const inRoom = room === null ? {} : { phase: String(room.phase), choice: room.choice };
  return { ...nothing, name: newName(), slug: room?.id ?? newId(), ...inRoom };
}

/** Makes what a request is about, whichever phase runs. @returns what addresses call it */
export async function makeObject(room: Room, wanted: Wanted): Promise<Named> {
  return { ...namesOfNothing(room), ...(await make[wanted.kind](room, wanted)) };
}

type Maker = (room: Room, wanted: Wanted) => Promise<Partial<Named>>;

const make: Readonly<Record<Kind, Maker>> = {
  nothing: () => Promise.resolve({}),
  room: () => Promise.resolve({}),
  thesis: ({ choice }) => Promise.resolve({ number: '1', key: choice }),
  screen: ({ screenId }) => Promise.resolve({ slug: screenId }),
  trial: ({ id }) => Promise.resolve({ key: trialKey(id) }),
  code: async (room) => {
    const code = await codeOfDiscussion(room);
    return code === null ? {} : { code };
  },
  word: async ({ id }, { cast, writer, isWithdrawn }) => {
    const personId = cast.personOf(isWithdrawn ? 'removed' : writer);
    const there = await database().prisma.participant.findFirst({ where: { discussionId: id, personId } });
    return there === null ? {} : { word: returnWord(there.id) };
  },
  'host link': async ({ id: discussionId }, { isWithdrawn }) => {
    const key = newToken();
    const withdrawnAt = isWithdrawn ? new Date() : null;
    await database().prisma.hostLink.create({ data: { id: newId(), discussionId, hash: tokenHash(key), withdrawnAt } });
    return { key };
  },
  participant: (room, { isWithdrawn }) => takeIn(room, isWithdrawn),
  'removed participant': (room, { isWithdrawn }) => takeIn(room, !isWithdrawn),
  card: (room, wanted) =>
    written(room, wanted, async (viewer) => {
      const { number } = await addCard(viewer, room);
      if (wanted.isWithdrawn) taken(await withdrawCard(viewer, { slug: room.id, number, clientId: newId() }));
      return { number: String(number) };
    }),
  'hidden card': (room, wanted) =>
    written(room, wanted, async (viewer) => {
      const { number } = await addCard(viewer, room);
      const naming = { slug: room.id, number, clientId: newId() };
      taken(await hideCard(room.host.viewer, naming));
      if (wanted.isWithdrawn) taken(await showCard(room.host.viewer, { ...naming, clientId: newId() }));
      return { number: String(number) };
    }),
  link: (room, wanted) =>
    written(room, wanted, async (viewer) => {
      const slug = room.id;
      const { number: from } = await addCard(viewer, room);
      const given = { slug, from, relation: 'context', to: 1, clientId: newId() };
      taken(await addLink(viewer, newLink.parse(given)));
      const where = { spaceId: room.spaceId, relation: 'context' as const };
      const { id } = await database().prisma.link.findFirstOrThrow({ where, orderBy: { createdSeq: 'desc' } });
      if (wanted.isWithdrawn) taken(await withdrawLink(viewer, { slug, id, clientId: newId() }));
      return { id };
    }),
  source: (room, wanted) =>
    written(room, wanted, async (viewer) => {
      await addCard(viewer, room, { backing: 'elsewhere', title: 'A report', speaker: 'document' });
      const where = { authorId: viewer.personId };
      const { slug } = await database().prisma.source.findFirstOrThrow({ where, orderBy: { id: 'desc' } });
      return { id: slug };
    }),
  event: (room, wanted) =>
    written(room, wanted, async (viewer) => {
      const { seq } = await addCard(viewer, room);
      if (wanted.isWithdrawn) taken(await undoEvent(viewer, { slug: room.id, seq, clientId: newId() }));
      return { seq: String(seq) };
    }),
  proposal: (room, wanted) =>
    written(room, wanted, async (viewer) => {
      const id = (await addCard(viewer, room)).proposalId ?? '';
      if (wanted.isWithdrawn) taken(await withdrawProposal(viewer, { slug: room.id, id, clientId: newId() }));
      return { id };
    }),
};

/** Has somebody write while the room is open to it; who was removed wrote before that. */
async function written<Made>(
  room: Room,
  { kind, cast: { writers }, writer }: Wanted,
  write: (viewer: Viewer) => Promise<Made>,
): Promise<Made> {
  const viewer = writers[writer];
  const { participant } = database().prisma;
  const where = { discussionId: room.id, personId: viewer.personId };
  if (writer === 'removed author') await participant.updateMany({ where, data: { removedAt: null } });
  const made = await whileOpen(room, kind === 'proposal' ? 'reviewed' : 'open', () => write(viewer));
  if (writer === 'removed author') await participant.updateMany({ where, data: { removedAt: new Date() } });
  return made;
}

async function takeIn(room: Room, isRemoved: boolean): Promise<Partial<Named>> {
  const { prisma } = database();
  const personId = newId();
  await prisma.person.create({ data: { id: personId } });
  const data = participant(room, personId, isRemoved);
  await prisma.participant.create({ data });
  return { participant: data.id };
}

/** Adds an argument to a board's first thesis. */
async function addCard(viewer: Viewer, { id: slug }: Room, backing: Readonly<Record<string, string>> = {}) {
  const claim = 'What its author wrote.';
  const given = newCard.parse({ slug, to: 1, relation: 'supports', claim, clientId: newId(), ...backing });
  const { seq, number, proposalId } = taken(await createCard(viewer, given));
  return { seq, proposalId, number: number ?? 0 };
}

/** @throws where it was refused */
function taken<Value>(outcome: Outcome<Value, string>): Value {
  if (!outcome.ok) throw new Error(`refused: ${outcome.reason}`);
  return outcome.value;
}
