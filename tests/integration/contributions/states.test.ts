import { beforeAll, expect, test } from 'vitest';
import { contributionsOf, contributionsPerPage, ownDataOf } from '../../../lib/contributions/queries';
import { database } from '../../../lib/db/client';
import { newId } from '../../../lib/id';
import { visitor, type Viewer } from '../../../lib/people/viewer';
import { rateCard } from '../../../lib/ratings/commands';
import { addCard, fromElsewhere, type Added } from '../../support/contributing';
import { cardId, cardNumber, firstSlug, loadFirstDebate } from '../../support/first-debate';
import { newPerson } from '../../support/people';

let me: Viewer;
let other: Viewer;
beforeAll(async () => {
  await loadFirstDebate();
  [me, other] = [(await newPerson()).viewer, (await newPerson()).viewer];
});

const add = async (viewer: Viewer, claim: string) =>
  addCard(viewer, await cardNumber('F2'), { claim, ...fromElsewhere });

/** As an editor decides it. */
async function decide({ proposalId, seq }: Added, state: 'returned' | 'merged', text: string) {
  const into = state === 'merged' ? { intoCardId: cardId('F3') } : {};
  await database().prisma.proposal.update({ where: { id: proposalId }, data: { state, ...into } });
  await database().prisma.proposalWord.create({
    data: { proposalId, seq: BigInt(seq), text, authorId: other.personId },
  });
}

test('each thing says what has become of it, the newest first', async () => {
  await add(other, 'Somebody else’s.');
  await add(me, 'It waits.');
  const returned = await add(me, 'It came back.');
  await decide(returned, 'returned', 'Say where this is from.');
  await decide(await add(me, 'It was merged.'), 'merged', 'The same as another.');
  const gone = await add(me, 'It was taken back.');
  await database().prisma.card.update({ where: { id: gone.cardId }, data: { withdrawnSeq: BigInt(gone.seq) } });
  await database().prisma.space.updateMany({ data: { contributions: 'open' } });
  await add(me, 'Everybody reads it.');
  const { shown, total } = await contributionsOf(me, 1);
  expect(shown.map(({ words, state, editorsWord }) => [words, state, editorsWord])).toEqual([
    ['Everybody reads it.', 'published', null],
    ['It was taken back.', 'withdrawn', null],
    ['It was merged.', 'merged', 'The same as another.'],
    ['It came back.', 'returned', 'Say where this is from.'],
    ['It waits.', 'waiting', null],
  ]);
  expect(total).toBe(5);
  expect(shown[2]?.mergedInto).toBeGreaterThan(0);
  expect(shown[3]?.proposalId).toBe(returned.proposalId);
  expect(await contributionsOf(visitor, 1)).toEqual({ shown: [], total: 0 });
});

test('the file holds all of it, with what was rated, and nothing of others', async () => {
  await rateCard(me, { slug: firstSlug, number: 1, revision: 1, rating: { judgement: 3 }, clientId: newId() });
  await rateCard(other, { slug: firstSlug, number: 3, revision: 1, rating: { judgement: 1 }, clientId: newId() });
  const data = await ownDataOf(me);
  const { wordings, cards, links, annotations, quotes, sources, proposals, ratings, events } = data ?? {};
  const sizes = [wordings, cards, links, annotations, quotes, sources, proposals].map((list) => list?.length);
  expect(sizes).toEqual([5, 5, 5, 5, 5, 5, 4]);
  expect(ratings).toMatchObject([{ value: 3 }]);
  expect(proposals?.flatMap(({ words }) => words.map(({ text, byYou }) => [text, byYou]))).toEqual([
    ['Say where this is from.', false],
    ['The same as another.', false],
  ]);
  expect(events?.map(({ verb }) => verb)).toEqual([...Array<string>(5).fill('card.added'), 'card.rated']);
  const text = JSON.stringify(data);
  expect(text).not.toContain('Somebody else’s.');
  expect(text).not.toContain(String(other.personId));
  expect(text).not.toContain(String(me.personId));
});

test('a page holds twenty, and the next one goes on', async () => {
  for (let at = 1; at <= contributionsPerPage; at += 1) await add(me, `Number ${String(at)}.`);
  const [first, second, third] = [
    await contributionsOf(me, 1),
    await contributionsOf(me, 2),
    await contributionsOf(me, 3),
  ];
  expect([first.shown.length, second.shown.length, third.shown.length, first.total]).toEqual([20, 5, 0, 25]);
  const all = [...first.shown, ...second.shown].map(({ id }) => id);
  expect(new Set(all).size).toBe(25);
});
