import { beforeEach, expect, test } from 'vitest';
import { copyCards } from '../../../lib/boards/commands';
import { createCard } from '../../../lib/cards/commands';
import { newCard } from '../../../lib/cards/schema';
import { eraseViewer } from '../../../lib/contributions/commands';
import { database } from '../../../lib/db/client';
import { findDiscussion } from '../../../lib/discussions/queries';
import { eraseDiscussion, eraseExpired, eraseParticipant } from '../../../lib/erasures/commands';
import { newId } from '../../../lib/id';
import { viewerOf, type Viewer } from '../../../lib/people/viewer';
import { writeToSpaces } from '../../../lib/spaces/commands';
import { checkBase, takeSnapshot } from '../../faults/base-check';
import { placesOf } from '../../support/canary';
import { act, discussionOf, openedBy, shiftClock, takeIn } from '../../support/discussing';
import { firstSlug, loadFirstDebate } from '../../support/first-debate';
import { newPerson, type Somebody } from '../../support/people';

const canary = 'quetzalcanary';
let [host, me, other]: [Somebody, Somebody, Somebody] = [await newPerson(), await newPerson(), await newPerson()];
let [id, participantId] = ['', ''];

beforeEach(async () => {
  await database().pool.query('TRUNCATE debate, source, person, editor_link CASCADE');
  await shiftClock(0);
  const debate = await loadFirstDebate();
  await database().prisma.space.update({ where: { id: debate.spaceId }, data: { contributions: 'open' } });
  [host, me, other] = [await newPerson(), await newPerson(), await newPerson()];
  id = await openedBy(host.viewer, { debate: firstSlug });
  participantId = await takeIn(me.viewer, id, canary);
  await takeIn(other.viewer, id, 'Heron');
  await act(host.viewer, id, 'start', 'go-on');
});

/** Answers the first card of a board, with the canary wherever one can type. */
async function write({ viewer }: Somebody, slug: string, word = canary): Promise<number> {
  const elsewhere = { backing: 'elsewhere', title: word, url: `https://example.org/${word}`, pasted: word, note: word };
  const words = { claim: `${word} claims`, elaboration: word, ...elsewhere, speaker: 'document' };
  const made = await createCard(
    viewer,
    newCard.parse({ slug, to: 1, relation: 'supports', clientId: newId(), ...words }),
  );
  if (!made.ok) throw new Error(made.reason);
  return made.value.number ?? 0;
}

async function vote({ personId }: Viewer, because: string): Promise<void> {
  const { board } = await discussionOf(host.viewer, id);
  const ballot = { id: newId(), debateId: board.id, spaceId: board.spaceId, phase: 0, choice: 'for', seq: 1 };
  await database().prisma.ballot.create({ data: { ...ballot, authorId: personId, because } });
}

const confirmed = () => ({ slug: id, clientId: newId(), confirm: 'yes' }) as const;

/** Takes a card of the discussion over into the debate, as a host does. */
async function promote(number: number): Promise<void> {
  const { board } = await discussionOf(host.viewer, id);
  const { prisma } = database();
  const card = await prisma.card.findFirstOrThrow({ where: { spaceId: board.spaceId, number } });
  const debate = await prisma.debate.findUniqueOrThrow({ where: { slug: firstSlug }, include: { spaces: true } });
  const spaceId = debate.spaces[0]?.id ?? '';
  await writeToSpaces({
    spaces: () => Promise.resolve([spaceId]),
    happening: { verb: 'card.added' },
    work: async (_, turns) => {
      const turn = turns.get(spaceId);
      if (turn === undefined) return false;
      const to = { ...turn, debateId: debate.id, spaceId };
      await copyCards(to, { debateId: board.id, cardIds: [card.id] }, new Map());
      return true;
    },
  });
}

test('who erases themselves leaves no word, no name and no vote in a discussion, nor in what was copied from it', async () => {
  await promote(await write(me, id));
  await vote(me.viewer, canary);
  expect(await placesOf(canary)).toContain('participant.name');
  expect(await placesOf(canary)).toContain('ballot.because');
  await eraseViewer(me.viewer, { confirm: 'yes' });
  expect(await placesOf(canary)).toEqual([]);
  expect(await placesOf(String(me.viewer.personId))).toEqual([]);
  const copies = await database().prisma.card.findMany({ where: { emptiedSeq: null, withdrawnSeq: null } });
  const words = await database().prisma.cardRevision.findMany({ where: { claim: null } });
  const standing = new Set(copies.map((card) => card.id));
  expect(words.filter(({ cardId }) => standing.has(cardId))).toEqual([]);
});

test('words of a debate that a discussion began with go from there too', async () => {
  await write(me, firstSlug);
  const copied = await openedBy(host.viewer, { debate: firstSlug, start: 'all' });
  const { board } = await discussionOf(host.viewer, copied);
  const copies = { spaceId: board.spaceId, copiedFrom: { authorId: me.viewer.personId } };
  expect(await database().prisma.card.count({ where: copies })).toBe(1);
  await eraseViewer(me.viewer, { confirm: 'yes' });
  await eraseParticipant(host.viewer, { ...confirmed(), participant: participantId });
  expect(await placesOf(canary)).toEqual([]);
});

test('a host erases what one participant did here; what they wrote elsewhere, and what others wrote, stays', async () => {
  await write(other, id, 'heron');
  await write(me, id);
  await vote(me.viewer, canary);
  const elsewhere = await write(me, firstSlug, 'elsewhere');
  const erased = { ...confirmed(), participant: participantId };
  expect(await eraseParticipant(host.viewer, erased)).toMatchObject({ ok: true });
  expect(await eraseParticipant(host.viewer, erased)).toMatchObject({ ok: true });
  expect(await placesOf(canary)).toEqual([]);
  expect(await placesOf('heron claims')).toEqual(['card_revision.claim', 'card_words.words']);
  expect(await findDiscussion(me.viewer, id)).toBeNull();
  const { personId } = await viewerOf(me.token);
  expect(personId).toBe(me.viewer.personId);
  const mine = await database().prisma.card.findMany({ where: { authorId: personId } });
  expect(mine.map(({ number }) => number)).toEqual([elsewhere]);
});

test('nobody but a host erases', async () => {
  const erased = { ...confirmed(), participant: participantId };
  const before = await placesOf(canary);
  expect(await eraseParticipant(other.viewer, erased)).toMatchObject({ reason: 'not-allowed' });
  expect(await eraseParticipant((await newPerson()).viewer, erased)).toMatchObject({ reason: 'not-found' });
  expect(await eraseDiscussion(other.viewer, confirmed())).toMatchObject({ reason: 'not-allowed' });
  expect(await eraseParticipant(host.viewer, { ...confirmed(), participant: newId() })).toMatchObject({
    reason: 'no-participant',
  });
  expect(await placesOf(canary)).toEqual(before);
});

test('a host erases the discussion: no name, no word and nobody is left in it, and nobody finds it', async () => {
  await write(me, id);
  await write(other, id, `${canary} of another`);
  await vote(me.viewer, canary);
  const { board, screenId } = await discussionOf(host.viewer, id);
  expect(await eraseDiscussion(host.viewer, confirmed())).toEqual({ ok: true, value: null });
  expect(await placesOf(canary)).toEqual([]);
  for (const { viewer } of [host, me, other]) expect(await findDiscussion(viewer, id)).toBeNull();
  const left = await database().pool.query('SELECT FROM event WHERE space_id = $1 AND person_id IS NOT NULL', [
    board.spaceId,
  ]);
  expect(left.rowCount).toBe(0);
  expect(await database().prisma.discussion.findUniqueOrThrow({ where: { screenId } })).toMatchObject({
    ...{ status: 'closed', codeHash: null, deadlineAt: null },
  });
  expect(await database().prisma.ballot.count({ where: { choice: 'for' } })).toBe(1);
});

test('after 30 days the server does it, once, however many look', async () => {
  await write(me, id);
  expect(await eraseExpired()).toBe(0);
  await shiftClock(30 * 86_400 + 60);
  await Promise.all([eraseExpired(), eraseExpired()]);
  expect(await placesOf(canary)).toEqual([]);
  const erased = await database().prisma.event.count({ where: { verb: 'words.erased' } });
  expect(erased).toBe(1);
  expect(await eraseExpired()).toBe(0);
});

test('what is erased is told by events, to the last row', async () => {
  const before = await takeSnapshot(database().pool);
  await write(me, id);
  await write(other, id, 'heron');
  await eraseParticipant(host.viewer, { ...confirmed(), participant: participantId });
  await eraseDiscussion(host.viewer, confirmed());
  expect((await checkBase(database().pool, before, [])).faults).toEqual([]);
});
