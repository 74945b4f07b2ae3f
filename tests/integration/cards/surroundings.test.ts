import { beforeAll, expect, test } from 'vitest';
import { findCard, readSurroundings } from '../../../lib/cards/queries';
import { database } from '../../../lib/db/client';
import type { Debate } from '../../../lib/debates/queries';
import { loadDebate } from '../../../lib/exchange/commands';
import { cardId, cardNumber, loadFirstDebate, publishedDebate } from '../../support/first-debate';
import { generateDebate } from '../../support/generate';

let debate: Debate;
beforeAll(async () => {
  debate = await loadFirstDebate();
});

async function surroundings(name: string) {
  const card = await findCard(debate, await cardNumber(name));
  if (card === null) throw new Error(`no card ${name}`);
  return readSurroundings(debate, card);
}

test('the way to a card leads from a thesis down along its homes, each with its relation', async () => {
  const { path } = await surroundings('F5');
  expect(path.map(({ card, relation }) => [card.id, relation])).toEqual([
    [cardId('I0'), null],
    [cardId('F1'), 'attacks'],
    [cardId('F4'), 'supports'],
    [cardId('F5'), 'supports'],
  ]);
  expect(path[0]?.card.thesisOf?.key).toBe('total-independence');
});

test('a card’s stands are all that it answers, its home first', async () => {
  const { stands, cards } = await surroundings('R1');
  expect(stands.map(({ toCardId, home, relation }) => [toCardId, home, relation])).toEqual([
    [cardId('I0'), true, 'supports'],
    [cardId('T0'), false, 'supports'],
    [cardId('P0'), false, 'supports'],
  ]);
  expect(stands.every(({ toCardId }) => cards.has(toCardId))).toBe(true);
});

test('an undercut names both ends of the link that it attacks', async () => {
  const { stands, cards } = await surroundings('F8');
  const undercut = stands.find(({ relation }) => relation === 'undercut');
  expect(undercut).toMatchObject({ toCardId: cardId('F1'), viaCardId: cardId('F2'), viaRelation: 'supports' });
  expect(cards.has(cardId('F1')) && cards.has(cardId('F2'))).toBe(true);
});

test('what is hard to hold together, or says nearly the same, is seen from both ends', async () => {
  for (const [one, other, relation] of [
    ['F4', 'F7', 'tension'],
    ['O2', 'R1', 'restates'],
  ] as const) {
    expect((await surroundings(one)).neighbours).toContainEqual(
      expect.objectContaining({ relation, cardId: cardId(other) }),
    );
    expect((await surroundings(other)).neighbours).toContainEqual(
      expect.objectContaining({ relation, cardId: cardId(one) }),
    );
  }
});

test('a card that is withdrawn or has another debate’s number is not found', async () => {
  await loadDebate(generateDebate({ cards: 200, seed: 2, slug: 'other' }));
  const other = await publishedDebate('other');
  expect(await findCard(debate, 150)).toBeNull();
  expect((await findCard(other, 150))?.number).toBe(150);
  expect(await findCard(debate, 0)).toBeNull();
  const number = await cardNumber('S9');
  await database().pool.query('UPDATE card SET withdrawn_seq = 1 WHERE id = $1', [cardId('S9')]);
  expect(await findCard(debate, number)).toBeNull();
});
