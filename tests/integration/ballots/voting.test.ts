import { beforeEach, describe, expect, test } from 'vitest';
import { castBallot } from '../../../lib/ballots/commands';
import { ballotCounts, ownBallots } from '../../../lib/ballots/queries';
import { newBallot } from '../../../lib/ballots/schema';
import { eraseViewer } from '../../../lib/contributions/commands';
import { ownDataOf } from '../../../lib/contributions/queries';
import { database } from '../../../lib/db/client';
import { newId } from '../../../lib/id';
import type { Viewer } from '../../../lib/people/viewer';
import { checkBase, takeSnapshot } from '../../faults/base-check';
import { placesOf } from '../../support/canary';
import { digestOfTables, streamOf } from '../../support/digest';
import { act, discussionOf, openedBy, takeIn, writtenBy } from '../../support/discussing';
import { newPerson } from '../../support/people';

let [host, one, other]: [Viewer, Viewer, Viewer] = [...(await people())];
let id = '';

async function people(): Promise<[Viewer, Viewer, Viewer]> {
  return [(await newPerson()).viewer, (await newPerson()).viewer, (await newPerson()).viewer];
}

beforeEach(async () => {
  [host, one, other] = await people();
  id = await openedBy(host);
  await takeIn(one, id, 'Otter');
  await takeIn(other, id, 'Heron');
});

const vote = (viewer: Viewer, change: Readonly<Record<string, unknown>> = {}) =>
  castBallot(viewer, newBallot.parse({ slug: id, clientId: newId(), phase: 0, choice: 'position-1', ...change }));

async function rows() {
  const { spaceId } = (await discussionOf(host, id)).board;
  return database().prisma.ballot.findMany({ where: { spaceId }, orderBy: { phase: 'asc' } });
}

const stream = async () => streamOf((await discussionOf(host, id)).board.spaceId);

describe('a vote', () => {
  beforeEach(() => act(host, id, 'start'));

  test('is a row, and an event that is nobody’s news and tells neither words nor persons', async () => {
    const before = await stream();
    expect(await vote(one, { because: 'It takes my afternoons.' })).toEqual({
      ok: true,
      value: { seq: before.seq + 1 },
    });
    expect(await rows()).toMatchObject([
      { authorId: one.personId, phase: 0, choice: 'position-1', because: 'It takes my afternoons.', decisiveId: null },
    ]);
    expect(await stream()).toMatchObject({ seq: before.seq + 1, publishedSeq: before.publishedSeq });
    const event = await database().prisma.event.findFirstOrThrow({
      where: { verb: 'ballot.cast', seq: before.seq + 1 },
    });
    expect(JSON.stringify(event.changes)).not.toMatch(/afternoons|author/);
  });

  test('may change until the phase is over: always one row', async () => {
    await vote(one);
    await vote(one, { choice: 'position-2', because: 'I thought again.' });
    await vote(one, { choice: 'position-2', because: 'And once more.' });
    expect(await rows()).toMatchObject([{ choice: 'position-2', because: 'And once more.' }]);
    expect((await stream()).events).toHaveLength(5);
  });

  test('the same once more changes nothing and is no event', async () => {
    await vote(one, { because: 'So.' });
    const before = await digestOfTables();
    expect(await vote(one, { because: ' So. ' })).toEqual({ ok: true, value: { seq: null } });
    expect(await digestOfTables()).toEqual(before);
  });

  test('of which two hundred equal ones come at once is one', async () => {
    const before = await stream();
    const outcomes = await Promise.all(Array.from({ length: 200 }, () => vote(one)));
    expect(outcomes.every(({ ok }) => ok)).toBe(true);
    expect(await rows()).toHaveLength(1);
    expect((await stream()).seq).toBe(before.seq + 1);
  }, 60_000);

  test('for no answer of this discussion is refused, whatever it says', async () => {
    const before = await digestOfTables();
    expect(await vote(one, { choice: 'position-9' })).toMatchObject({ reason: 'no-choice', field: 'choice' });
    expect(await vote(one, { choice: 'for' })).toMatchObject({ reason: 'no-choice' });
    expect(await vote(one, { decisive: '99' })).toMatchObject({ reason: 'no-card' });
    expect(await vote(one, { decisive: 'other' })).toMatchObject({ reason: 'no-card', field: 'card' });
    expect(await digestOfTables()).toEqual(before);
  });

  test('and all its changes are what its events say', async () => {
    const base = await takeSnapshot(database().pool);
    await vote(one, { because: 'First.' });
    await vote(one, { choice: 'position-2' });
    expect(await checkBase(database().pool, base, [])).toEqual({ lost: [], doubled: [], faults: [] });
  });
});

test('on one position is for, against or undecided', async () => {
  id = await openedBy(host, { votesOn: 'position-1' });
  await takeIn(one, id, 'Otter');
  await act(host, id, 'start');
  expect(await vote(one, { choice: 'undecided' })).toMatchObject({ ok: true });
  expect(await vote(one, { choice: 'position-1' })).toMatchObject({ reason: 'no-choice' });
});

test('nobody votes out of phase, as a host, when removed, or after the end', async () => {
  expect(await vote(one)).toMatchObject({ reason: 'not-now' });
  await act(host, id, 'start');
  expect(await vote(host)).toMatchObject({ reason: 'not-allowed' });
  expect(await vote((await newPerson()).viewer)).toMatchObject({ reason: 'not-found' });
  expect(await vote(one, { phase: 3 })).toMatchObject({ reason: 'not-now' });
  await act(host, id, 'freeze');
  expect(await vote(one)).toMatchObject({ reason: 'frozen' });
  await act(host, id, 'unfreeze');
  await database().prisma.participant.updateMany({
    where: { discussionId: id, personId: other.personId },
    data: { removedAt: new Date() },
  });
  expect(await vote(other)).toMatchObject({ reason: 'not-found' });
  await act(host, id, 'go-on');
  expect(await vote(one)).toMatchObject({ reason: 'not-now' });
  await act(host, id, 'close');
  expect(await vote(one)).toMatchObject({ reason: 'closed' });
  expect(await rows()).toEqual([]);
});

test('names the card that moved the voter, if they can see it', async () => {
  await act(host, id, 'start', 'go-on');
  const number = await writtenBy(one, id, 'Homework takes the afternoon from children.');
  await act(host, id, 'go-on', 'go-on');
  expect(await vote(other, { phase: 3, decisive: String(number) })).toMatchObject({ ok: true });
  expect(await ownBallots(await discussionOf(other, id))).toMatchObject([{ phase: 3, decisive: number }]);
  expect(await vote(other, { phase: 3, decisive: 'other', card: `#${String(number)}` })).toMatchObject({
    value: { seq: null },
  });
  expect(await vote(other, { phase: 3, decisive: 'none' })).toMatchObject({ ok: true });
  expect(await ownBallots(await discussionOf(other, id))).toMatchObject([{ phase: 3, decisive: null }]);
});

test('how many chose what is told to nobody before the phase is over, and then without those removed', async () => {
  await act(host, id, 'start');
  await vote(one);
  await vote(other, { choice: 'position-2' });
  for (const viewer of [host, one]) expect(await ballotCounts(await discussionOf(viewer, id), 0)).toBeNull();
  await act(host, id, 'go-on');
  const counts = await ballotCounts(await discussionOf(one, id), 0);
  expect([...(counts ?? [])].sort()).toEqual([
    ['position-1', 1],
    ['position-2', 1],
  ]);
  await database().prisma.participant.updateMany({
    where: { discussionId: id, personId: other.personId },
    data: { removedAt: new Date() },
  });
  expect(await ballotCounts(await discussionOf(one, id), 0)).toEqual(new Map([['position-1', 1]]));
  await act(host, id, 'go-back');
  expect(await ballotCounts(await discussionOf(one, id), 0)).toBeNull();
});

test('who is erased takes their votes and their name along, and had them in their file', async () => {
  const canary = 'quetzalballot';
  await database().prisma.participant.updateMany({
    where: { discussionId: id, personId: one.personId },
    data: { name: `${canary} Otter` },
  });
  await act(host, id, 'start');
  await vote(one, { because: canary });
  expect(await ownDataOf(one)).toMatchObject({
    ballots: [{ discussion: id, phase: 0, choice: 'position-1', because: canary, decisive: null }],
    names: [{ discussion: id, name: `${canary} Otter` }],
  });
  expect(await placesOf(canary)).toEqual(['ballot.because', 'participant.name']);
  expect(await eraseViewer(one, { confirm: 'yes' })).toMatchObject({ ok: true });
  expect(await placesOf(canary)).toEqual([]);
  expect(await placesOf(String(one.personId))).toEqual([]);
  expect(await rows()).toEqual([]);
});
