import { beforeEach, expect, test } from 'vitest';
import { assignedTo } from '../../../lib/assignments/queries';
import { castBallot } from '../../../lib/ballots/commands';
import { newBallot } from '../../../lib/ballots/schema';
import { database } from '../../../lib/db/client';
import { newId } from '../../../lib/id';
import { withdrawCard } from '../../../lib/links/commands';
import { cardWithdrawal } from '../../../lib/links/schema';
import type { Viewer } from '../../../lib/people/viewer';
import { digestOfTables } from '../../support/digest';
import { act, discussionOf, openedBy, takeIn, writtenBy } from '../../support/discussing';
import { newPerson } from '../../support/people';

let host: Viewer;
let pupils: Viewer[] = [];
let id = '';

/** Six pupils of two minds, of whom each writes a card for what they voted. */
beforeEach(async () => {
  host = (await newPerson()).viewer;
  id = await openedBy(host);
  pupils = [];
  for (const name of ['Otter', 'Heron', 'Lynx', 'Finch', 'Newt', 'Hare']) {
    const { viewer } = await newPerson();
    await takeIn(viewer, id, name);
    pupils.push(viewer);
  }
  await act(host, id, 'start');
  for (const [at, viewer] of pupils.entries()) {
    const choice = `position-${String((at % 2) + 1)}`;
    await castBallot(viewer, newBallot.parse({ slug: id, clientId: newId(), phase: 0, choice }));
  }
  await act(host, id, 'go-on');
  for (const [at, viewer] of pupils.entries()) {
    await writtenBy(viewer, id, `What pupil ${String(at)} says.`, { to: (at % 2) + 1 });
  }
});

/** The claims that somebody is asked to answer. */
const asked = async (viewer: Viewer) =>
  (await assignedTo(await discussionOf(viewer, id), 2)).map(({ card }) => card.claim ?? '');

test('each gets two cards of the other half, and each card comes to two', async () => {
  await act(host, id, 'go-on');
  const all = await Promise.all(pupils.map(asked));
  for (const [at, claims] of all.entries()) {
    expect(claims).toHaveLength(2);
    for (const claim of claims) expect(Number(/\d/.exec(claim)?.[0]) % 2).toBe((at + 1) % 2);
  }
  const counts = new Map<string, number>();
  for (const claim of all.flat()) counts.set(claim, (counts.get(claim) ?? 0) + 1);
  expect([...counts.values()]).toEqual([2, 2, 2, 2, 2, 2]);
});

test('who comes late gets two as well, the same each time, and looking writes nothing', async () => {
  await act(host, id, 'go-on');
  const late = (await newPerson()).viewer;
  await takeIn(late, id, 'Late');
  const before = await digestOfTables();
  const first = await asked(late);
  expect(first).toHaveLength(2);
  await writtenBy(pupils[0] ?? host, id, 'An answer, written meanwhile.', { to: 4 });
  expect(await asked(late)).toEqual(first);
  expect((await digestOfTables())['assignment']).toBe(before['assignment']);
});

test('a card that was taken back is replaced by another', async () => {
  await act(host, id, 'go-on');
  const viewer = pupils[0] ?? host;
  const [first] = await assignedTo(await discussionOf(viewer, id), 2);
  const author = pupils[Number(/\d/.exec(first?.card.claim ?? '')?.[0])] ?? host;
  const number = first?.card.number ?? 0;
  const gone = await withdrawCard(author, cardWithdrawal.parse({ slug: id, clientId: newId(), number }));
  expect(gone).toMatchObject({ ok: true });
  const now = await asked(viewer);
  expect(now).toHaveLength(2);
  expect(now).not.toContain(first?.card.claim);
});

test('an answer ticks the card that it answers', async () => {
  await act(host, id, 'go-on');
  const viewer = pupils[0] ?? host;
  const [first] = await assignedTo(await discussionOf(viewer, id), 2);
  await writtenBy(viewer, id, 'That does not follow.', { to: first?.card.number, relation: 'attacks' });
  const now = await assignedTo(await discussionOf(viewer, id), 2);
  expect(now.map(({ card, isAnswered }) => [card.claim, isAnswered])).toContainEqual([first?.card.claim, true]);
  expect(now.filter(({ isAnswered }) => isAnswered)).toHaveLength(1);
});

test('the phase entered once more leaves everybody what they have, and gives newcomers theirs', async () => {
  await act(host, id, 'go-on');
  const before = await Promise.all(pupils.map(asked));
  const late = (await newPerson()).viewer;
  await takeIn(late, id, 'Late');
  await act(host, id, 'go-back', 'go-on');
  expect(await Promise.all(pupils.map(asked))).toEqual(before);
  expect(await database().prisma.assignment.count({ where: { participant: { personId: late.personId } } })).toBe(2);
});

test('a class without cards is asked for nothing', async () => {
  id = await openedBy(host);
  const { viewer } = await newPerson();
  await takeIn(viewer, id, 'Otter');
  await act(host, id, 'start', 'go-on', 'go-on');
  expect(await asked(viewer)).toEqual([]);
});
