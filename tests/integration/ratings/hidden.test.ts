import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { reviseCard } from '../../../lib/cards/commands';
import { database } from '../../../lib/db/client';
import { findDebate, type Debate } from '../../../lib/debates/queries';
import { newId } from '../../../lib/id';
import { visitor, type Viewer } from '../../../lib/people/viewer';
import { rateCard, rateLink } from '../../../lib/ratings/commands';
import { findCardRating, findLinkRating } from '../../../lib/ratings/queries';
import type { Judgement } from '../../../lib/ratings/vocabulary';
import { cardId, cardNumber, firstSlug, loadFirstDebate } from '../../support/first-debate';
import { newEditor, newPerson } from '../../support/people';
import { homeLinkOf, mark } from '../../support/rated';

let number: number;
let linkId: string;
beforeAll(async () => {
  await loadFirstDebate();
  number = await cardNumber('F2');
  linkId = await homeLinkOf('F2');
});
beforeEach(async () => {
  await database().prisma.rating.deleteMany();
});

const none = { bySteps: [0, 0, 0, 0, 0], cannotSay: 0, people: 0 };

async function seenBy(viewer: Viewer): Promise<Debate> {
  const debate = await findDebate(viewer, firstSlug);
  if (debate === null) throw new Error('no debate');
  return debate;
}

async function rate(viewer: Viewer, judgement: Judgement, { revision = 1, place = 1 } = {}): Promise<void> {
  const common = { slug: firstSlug, rating: mark(judgement) };
  await rateCard(viewer, { ...common, number, clientId: newId(), revision });
  await rateLink(viewer, { ...common, id: linkId, clientId: newId(), place });
}

async function some(...judgements: readonly Judgement[]): Promise<void> {
  for (const judgement of judgements) await rate((await newPerson()).viewer, judgement);
}

async function ratings(viewer: Viewer) {
  const debate = await seenBy(viewer);
  return [await findCardRating(debate, cardId('F2')), await findLinkRating(debate, linkId)];
}

test('who has not rated gets nothing of what others did, whoever they are', async () => {
  await some(4, 4, 0);
  for (const viewer of [visitor, (await newPerson()).viewer, (await newEditor()).viewer]) {
    expect(await ratings(viewer)).toEqual([null, null]);
  }
});

test('who has rated sees their own and everybody’s, and no longer once they took it back', async () => {
  await some(4, 4, 0, null);
  const { viewer } = await newPerson();
  await rate(viewer, 2);
  const tally = { now: { bySteps: [1, 0, 1, 0, 2], cannotSay: 1, people: 5 }, earlier: none, isEnough: false };
  const seen = { judgement: 2, isStale: false, tally };
  expect(await ratings(viewer)).toEqual([seen, seen]);

  await rateCard(viewer, { slug: firstSlug, number, clientId: newId(), revision: 1, rating: null });
  expect(await ratings(viewer)).toEqual([null, seen]);
  const { viewer: other } = await newPerson();
  await rate(other, null);
  const [card, link] = await ratings(other);
  expect(card).toMatchObject({ judgement: null, tally: { now: { bySteps: [1, 0, 0, 0, 2], cannotSay: 2 } } });
  expect(link).toMatchObject({ judgement: null, tally: { now: { bySteps: [1, 0, 1, 0, 2], cannotSay: 2 } } });
});

test('the answer for who has not rated has no row of anybody’s: asked of the statements themselves', async () => {
  await some(4, 3);
  const { viewer } = await newPerson();
  const debate = await seenBy(viewer);
  const asked = vi.spyOn(database().pool, 'query');
  await findCardRating(debate, cardId('F2'));
  await findLinkRating(debate, linkId);
  const answers = await Promise.all(asked.mock.results.map(({ value }): unknown => value));
  asked.mockRestore();
  expect(answers).toMatchObject([{ rows: [] }, { rows: [] }]);
});

test('a rating of one card opens no other', async () => {
  const { viewer } = await newPerson();
  await rateCard(viewer, { slug: firstSlug, number: 1, clientId: newId(), revision: 1, rating: mark(1) });
  await some(4);
  expect(await ratings(viewer)).toEqual([null, null]);
});

test('a new wording makes ratings of the card stale, a new place those of the link; who says it again is counted', async () => {
  const [{ viewer: editor }, { viewer }] = [await newEditor(), await newPerson()];
  await some(4, null);
  await rate(viewer, 3);
  const words = { kind: 'fact', claim: 'US firms lead in AI.', elaboration: '' } as const;
  await reviseCard(editor, { slug: firstSlug, number, clientId: newId(), revision: 1, ...words });
  const before = { bySteps: [0, 0, 0, 1, 1], cannotSay: 1, people: 3 };
  const stale = { judgement: 3, isStale: true, tally: { now: none, earlier: before, isEnough: false } };
  const fresh = { judgement: 3, isStale: false, tally: { now: before, earlier: none, isEnough: false } };
  expect(await ratings(viewer)).toEqual([stale, fresh]);

  await database().pool.query('UPDATE link SET place = 2 WHERE id = $1', [linkId]);
  expect(await ratings(viewer)).toEqual([stale, stale]);

  await rate(viewer, 3, { revision: 2, place: 2 });
  const tally = {
    now: { bySteps: [0, 0, 0, 1, 0], cannotSay: 0, people: 1 },
    earlier: { bySteps: [0, 0, 0, 0, 1], cannotSay: 1, people: 2 },
    isEnough: false,
  };
  expect(await ratings(viewer)).toEqual([
    { judgement: 3, isStale: false, tally },
    { judgement: 3, isStale: false, tally },
  ]);
});

test('from the fifth person with a step on it is enough', async () => {
  const { viewer } = await newPerson();
  await rate(viewer, 0);
  await database().pool.query('UPDATE link SET place = 1 WHERE id = $1', [linkId]);
  await database().pool.query('UPDATE card SET revision = 1 WHERE id = $1', [cardId('F2')]);
  await some(1, 2, null, 3);
  expect((await ratings(viewer)).map((rated) => rated?.tally.isEnough)).toEqual([false, false]);
  await some(4);
  expect((await ratings(viewer)).map((rated) => rated?.tally.isEnough)).toEqual([true, true]);
});
