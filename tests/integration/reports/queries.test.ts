import { beforeEach, expect, test } from 'vitest';
import { database } from '../../../lib/db/client';
import { newId } from '../../../lib/id';
import type { Viewer } from '../../../lib/people/viewer';
import { ownPart, participantsOf, reportOf } from '../../../lib/reports/queries';
import { addCard } from '../../support/contributing';
import { act, discussionOf, openedBy, takeIn } from '../../support/discussing';
import { vote } from '../../support/voting';
import { newPerson } from '../../support/people';

const [yes, no] = ['position-1', 'position-2'];
const perPage = 50;
let host: Viewer;
let pupils: Viewer[] = [];
let id = '';

const pupil = (at: number): Viewer => pupils[at] ?? host;

beforeEach(async () => {
  host = (await newPerson()).viewer;
  id = await openedBy(host, { reports: 'yes' });
  pupils = await Promise.all(
    ['Ant', 'Bee', 'Cat', 'Dog', 'Elk', 'Fox'].map(async (name) => {
      const { viewer } = await newPerson();
      await takeIn(viewer, id, name);
      return viewer;
    }),
  );
});

/** A whole lesson with known numbers. @returns the cards in the order in which they were written */
async function lesson() {
  const { board } = await discussionOf(host, id);
  const write = (by: number, to: number, relation: 'supports' | 'attacks', claim: string) =>
    addCard(pupil(by), to, { slug: board.slug, relation, claim });
  await act(host, id, 'start');
  for (const [at, choice] of [yes, yes, yes, no, no].entries()) await vote(pupil(at), id, { phase: 0, choice });
  await act(host, id, 'go-on');
  const first = await write(0, 1, 'supports', 'The afternoon is for living.');
  const second = await write(1, 1, 'attacks', 'Practice makes it stay.');
  await act(host, id, 'go-on');
  await write(2, first.number ?? 0, 'supports', 'Sport needs the afternoon too.');
  await write(3, first.number ?? 0, 'attacks', 'Nobody goes out any more.');
  await act(host, id, 'go-on');
  const after = [no, no, yes, no, yes, yes];
  for (const [at, choice] of after.entries()) {
    await vote(pupil(at), id, {
      phase: 3,
      choice,
      because: `Because ${String(at)}.`,
      decisive: at < 2 ? second.cardId : null,
    });
  }
  await act(host, id, 'go-on');
  return { first, second };
}

test('the report of a lesson is right to the last number', async () => {
  const { first, second } = await lesson();
  const report = await reportOf(await discussionOf(host, id));
  expect(report?.numbers).toEqual({ participants: 6, cards: 4, withPassage: 0, answers: 2, votes: [5, 6] });
  expect(report?.ledger).toEqual({
    ...{ pairs: 5, onlyBefore: 0, onlyAfter: 1 },
    choices: [
      { choice: yes, before: 3, after: 2, left: 2, came: 1 },
      { choice: no, before: 2, after: 3, left: 1, came: 2 },
    ],
    flows: [
      { from: yes, to: yes, count: 1 },
      { from: yes, to: no, count: 2 },
      { from: no, to: yes, count: 1 },
      { from: no, to: no, count: 1 },
    ],
    decisive: [{ cardId: second.cardId, named: 2, flows: [{ from: yes, to: no, count: 2 }] }],
  });
  expect(report?.topics).toEqual([
    { cardId: first.cardId, reason: 'both-sides' },
    { cardId: second.cardId, reason: 'decisive' },
  ]);
  expect(report?.unanswered.map(({ claim }) => claim)).toEqual([
    ...['Practice makes it stay.', 'Sport needs the afternoon too.', 'Nobody goes out any more.'],
  ]);
  expect(report?.unansweredCount).toBe(3);
});

test('who is erased or removed takes their votes along', async () => {
  await lesson();
  await database().prisma.participant.updateMany({
    where: { personId: pupil(0).personId },
    data: { removedAt: new Date() },
  });
  await database().prisma.person.delete({ where: { id: pupil(4).personId ?? '' } });
  const report = await reportOf(await discussionOf(host, id));
  expect(report?.numbers).toMatchObject({ participants: 4, votes: [3, 4] });
  expect(report?.ledger?.pairs).toBe(3);
});

test('participants read the class page once the discussion is closed', async () => {
  await act(host, id, 'start');
  expect(await reportOf(await discussionOf(pupil(0), id))).toBeNull();
  expect(await reportOf(await discussionOf(host, id))).not.toBeNull();
  await act(host, id, 'close');
  expect((await reportOf(await discussionOf(pupil(0), id)))?.numbers.participants).toBe(6);
});

test('hosts see who did what where that was announced, and participants their own part', async () => {
  await lesson();
  const all = await participantsOf(await discussionOf(host, id), { page: 1, perPage });
  expect(all?.total).toBe(6);
  expect(all?.parts.map(({ name, cards, votes }) => [name, cards.length, votes.length])).toEqual([
    ...[
      ['Ant', 1, 2],
      ['Bee', 1, 2],
      ['Cat', 1, 2],
      ['Dog', 1, 2],
      ['Elk', 0, 2],
      ['Fox', 0, 1],
    ],
  ]);
  expect(await participantsOf(await discussionOf(pupil(0), id), { page: 1, perPage })).toBeNull();
  const own = await ownPart(await discussionOf(pupil(3), id));
  expect(own).toEqual(all?.parts[3]);
  expect(own?.cards).toMatchObject([
    { claim: 'Nobody goes out any more.', relation: 'attacks', position: null, wordings: 1 },
  ]);
  expect(own?.votes.at(-1)).toEqual({ phase: 3, turn: 2, choice: no, because: 'Because 3.', decisive: null });
  expect(await ownPart(await discussionOf(host, id))).toBeNull();
});

test('without the announcement nobody is told who wrote what', async () => {
  const quiet = await openedBy(host);
  await takeIn(pupil(0), quiet, newId());
  expect(await participantsOf(await discussionOf(host, quiet), { page: 1, perPage })).toBeNull();
});
