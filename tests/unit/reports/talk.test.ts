import fc from 'fast-check';
import { expect, test } from 'vitest';
import { topicsOf, type Talked } from '../../../lib/reports/talk';

const card = (id: string, about: Partial<Talked> = {}): Talked => ({
  ...{ id, isThesis: false, supports: 0, attacks: 0, ratings: [], named: 0 },
  ...about,
});

test('each of the three has a reason of its own', () => {
  const cards = [
    card('one-sided', { supports: 9 }),
    card('quarrel', { supports: 2, attacks: 2, named: 1 }),
    card('split', { ratings: [0, 0, 4, 4, 4] }),
    card('mover', { named: 4 }),
    card('thesis', { isThesis: true, supports: 9, attacks: 9, named: 9 }),
  ];
  expect(topicsOf(cards)).toEqual([
    { cardId: 'quarrel', reason: 'both-sides' },
    { cardId: 'split', reason: 'disagreement' },
    { cardId: 'mover', reason: 'decisive' },
  ]);
});

test('fewer than five raters say nothing, and five who agree neither', () => {
  expect(topicsOf([card('few', { ratings: [0, 0, 4, 4] }), card('one', { ratings: [3, 3, 3, 3, 3] })])).toEqual([]);
});

test('where a reason finds none, the next of another stands in', () => {
  const cards = [card('a', { named: 1 }), card('b', { named: 3 }), card('c', { named: 2 }), card('d', { named: 1 })];
  expect(topicsOf(cards).map(({ cardId }) => cardId)).toEqual(['b', 'c', 'a']);
});

test('there are three at most, none twice, none without a reason', () => {
  const some = fc.array(
    fc.record({
      isThesis: fc.boolean(),
      ...{ supports: fc.nat(3), attacks: fc.nat(3), named: fc.nat(2) },
      ratings: fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 7 }),
    }),
  );
  fc.assert(
    fc.property(some, (given) => {
      const cards = given.map((about, at) => card(String(at), about));
      const topics = topicsOf(cards);
      expect(topics.length).toBeLessThanOrEqual(3);
      expect(new Set(topics.map(({ cardId }) => cardId)).size).toBe(topics.length);
      for (const { cardId, reason } of topics) {
        const chosen = cards.find(({ id }) => id === cardId);
        expect(chosen?.isThesis).toBe(false);
        if (reason === 'decisive') expect(chosen?.named).toBeGreaterThan(0);
        if (reason === 'disagreement') expect(chosen?.ratings.length).toBeGreaterThanOrEqual(5);
      }
    }),
  );
});
