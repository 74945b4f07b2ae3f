import { expect, test } from 'vitest';
import { branchesOf, type BoardRows } from '../../../lib/cards/board';
import type { Answer, CardView } from '../../../lib/cards/view';
import type { Relation } from '../../../lib/cards/vocabulary';

const unremarkable = { proposalId: null, isOwn: false, isEmptied: false, isHidden: false } as const;

const ids = ['thesis', 'pro', 'con', 'reply', 'deep', 'undercut'];
const cards = new Map(ids.map((id, at) => [id, cardView(id, at + 1)]));
const answers = [
  answer('con', 'attacks', 'thesis'),
  answer('pro', 'supports', 'thesis'),
  answer('reply', 'attacks', 'con'),
  answer('deep', 'supports', 'reply'),
];
const rows: BoardRows = { answers, cards, undercuts: new Map([['pro -> thesis', ['undercut']]]) };

test('answers stand below what they answer, two levels deep', () => {
  const [pro, con] = branchesOf('thesis', rows);
  expect([pro?.card.id, con?.card.id]).toEqual(['pro', 'con']);
  expect(con?.below.map(({ card }) => card.id)).toEqual(['reply']);
  expect(con?.below[0]?.below).toEqual([]);
});

test('what an answer does for the thesis counts all relations on the way', () => {
  const [pro, con] = branchesOf('thesis', rows);
  expect([pro?.effect, con?.effect, con?.below[0]?.effect]).toEqual(['helps', 'hurts', 'helps']);
});

test('an undercut stands at the link that it attacks', () => {
  const [pro, con] = branchesOf('thesis', rows);
  expect(pro?.undercuts.map(({ id }) => id)).toEqual(['undercut']);
  expect(con?.undercuts).toEqual([]);
});

test('an answer whose card the viewer may not see is left out, with all below it', () => {
  const seen = new Map([...cards].filter(([id]) => id !== 'con'));
  expect(branchesOf('thesis', { ...rows, cards: seen }).map(({ card }) => card.id)).toEqual(['pro']);
});

test('a board may begin at any card', () => {
  expect(branchesOf('con', rows).map(({ linkId, effect }) => [linkId, effect])).toEqual([['reply -> con', 'hurts']]);
});

function answer(cardId: string, relation: Relation, toCardId: string): Answer {
  return { linkId: `${cardId} -> ${toCardId}`, relation, cardId, toCardId, home: true };
}

function cardView(id: string, number: number): CardView {
  const words = { kind: 'fact', claim: `The claim of ${id}`, elaboration: null } as const;
  return { id, number, revision: 1, ...words, ...unremarkable, answers: 0, thesisOf: null, passages: [] };
}
