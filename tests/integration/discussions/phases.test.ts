import { beforeEach, describe, expect, test } from 'vitest';
import { assignCards } from '../../../lib/assignments/commands';
import { createCard } from '../../../lib/cards/commands';
import { readBranches } from '../../../lib/cards/queries';
import { newCard } from '../../../lib/cards/schema';
import { windowOf } from '../../../lib/cards/window';
import { database } from '../../../lib/db/client';
import { findDebate, positionsOf } from '../../../lib/debates/queries';
import { actOn, letClockRun } from '../../../lib/discussions/commands';
import { hostAct } from '../../../lib/discussions/schema';
import { newId } from '../../../lib/id';
import type { Viewer } from '../../../lib/people/viewer';
import { findCards } from '../../../lib/search/queries';
import { act, discussionOf, openedBy, shiftClock, takeIn } from '../../support/discussing';
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
  await shiftClock(0);
});

async function write(viewer: Viewer, claim: string, to = 1) {
  const asked = { slug: id, clientId: newId(), to, relation: 'supports', claim };
  return createCard(viewer, newCard.parse(asked));
}

/** How many answers somebody sees to the first thesis. */
async function seenBy(viewer: Viewer): Promise<number> {
  const { board } = await discussionOf(viewer, id);
  const [position] = await positionsOf(board);
  return (await readBranches(board, position?.thesisId ?? '', windowOf('board', 1))).length;
}

/** The verbs of the discussion's events, in their order. */
async function happened(): Promise<string[]> {
  const { spaceId } = (await discussionOf(host, id)).board;
  const events = await database().prisma.event.findMany({ where: { spaceId }, orderBy: { seq: 'asc' } });
  return events.map(({ verb }) => verb);
}

describe('your turn first', () => {
  test('nobody adds anything before the phase of writing', async () => {
    expect(await write(one, 'Too early.')).toMatchObject({ ok: false, reason: 'closed' });
    await act(host, id, 'start');
    expect(await write(one, 'Still too early.')).toMatchObject({ ok: false, reason: 'closed' });
  });

  test('who has not written sees what is theirs, and who has written sees what others wrote', async () => {
    await act(host, id, 'start', 'go-on');
    expect(await write(one, 'Homework takes the afternoon from children.')).toMatchObject({ ok: true });
    expect([await seenBy(one), await seenBy(other), await seenBy(host)]).toEqual([1, 0, 1]);
    const { board } = await discussionOf(other, id);
    expect(await findCards(board, 'homework')).toEqual([]);
    expect(await write(other, 'An answer to a card not seen yet.', 3)).toMatchObject({ reason: 'no-target' });
    expect(await write(other, 'Practice makes what was learnt stay.')).toMatchObject({ ok: true });
    expect([await seenBy(one), await seenBy(other)]).toEqual([2, 2]);
  });

  test('everything is open once the class answers', async () => {
    await act(host, id, 'start', 'go-on');
    await write(one, 'Homework takes the afternoon from children.');
    await act(host, id, 'go-on');
    expect(await seenBy(other)).toBe(1);
  });

  test('what the host reads first is the author’s and the host’s until then', async () => {
    await act(host, id, 'approve-first', 'start', 'go-on');
    expect(await write(one, 'Waits for the host.')).toMatchObject({ value: { number: null } });
    expect([await seenBy(one), await seenBy(host)]).toEqual([1, 0]);
  });
});

describe('hosts', () => {
  test('alone run it', async () => {
    const input = hostAct.parse({ slug: id, clientId: newId(), act: 'start' });
    expect(await actOn(one, input, assignCards)).toMatchObject({ reason: 'not-allowed' });
    expect(await actOn((await newPerson()).viewer, input, assignCards)).toMatchObject({ reason: 'not-found' });
  });

  test('who go on at once go on once', async () => {
    await act(host, id, 'start');
    const goOn = () =>
      actOn(host, hostAct.parse({ slug: id, clientId: newId(), act: 'go-on', phase: '0' }), assignCards);
    const outcomes = await Promise.all([goOn(), goOn(), goOn()]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await discussionOf(host, id)).state.phase).toBe(1);
  });
});

describe('the clock', () => {
  test('goes on when the time is up, once, however many look', async () => {
    await act(host, id, 'start');
    await shiftClock(4 * 60 + 1);
    await Promise.all([letClockRun(assignCards), letClockRun(assignCards), letClockRun(assignCards)]);
    const { state, left } = await discussionOf(host, id);
    expect(state).toMatchObject({ phase: 1, status: 'running' });
    expect(left).toBeGreaterThan(11 * 60_000);
    expect((await happened()).filter((verb) => verb === 'phase.changed')).toHaveLength(2);
  });

  test('stands with a minute left where nobody watched it', async () => {
    await act(host, id, 'start');
    await shiftClock(3600);
    await letClockRun(assignCards);
    expect((await discussionOf(host, id)).state).toMatchObject({ phase: 0, deadlineAt: null, remaining: 60_000 });
  });

  test('leaves no gap in the numbers of events', async () => {
    await act(host, id, 'start', 'pause', 'resume');
    await shiftClock(1e5);
    await Promise.all([letClockRun(assignCards), letClockRun(assignCards), letClockRun(assignCards)]);
    const { board } = await discussionOf(host, id);
    const events = await database().prisma.event.findMany({
      where: { spaceId: board.spaceId },
      orderBy: { seq: 'asc' },
    });
    expect(events.map(({ seq }) => Number(seq))).toEqual(events.map((_, at) => at + 1));
  });
});

test('who was removed finds nothing any more, and what they send meanwhile is refused', async () => {
  await act(host, id, 'start', 'go-on');
  await database().prisma.participant.updateMany({
    where: { discussionId: id, personId: one.personId },
    data: { removedAt: new Date() },
  });
  expect(await write(one, 'Sent by somebody removed.')).toMatchObject({ reason: 'not-found' });
  expect(await findDebate(one, id)).toBeNull();
});
