import { expect, test } from 'vitest';
import { cardsTable, participantsTable, votesTable } from '../../../lib/reports/tables';
import type { Part } from '../../../lib/reports/view';

const vote = (phase: number, choice: string, because: string | null = null) => ({
  ...{ phase, turn: phase === 0 ? 1 : 2, choice, because, decisive: null },
});
const part = (name: string, votes: Part['votes']): Part => ({ id: name, name, cards: [], passages: [], votes });
const parts = [part('Ant', [vote(0, 'no'), vote(3, 'yes', 'Card 4.')]), part('Bee', [vote(3, 'no')]), part('Cat', [])];

test('a vote’s row keeps the pair together', () => {
  expect(votesTable(parts, [0, 3], true)).toEqual({
    header: [
      ...['participant', 'vote 1', 'vote 2', 'vote 1 because', 'vote 1 moved by card'],
      ...['vote 2 because', 'vote 2 moved by card'],
    ],
    rows: [
      ['Ant', 'no', 'yes', null, null, 'Card 4.', null],
      ['Bee', null, 'no', null, null, null, null],
    ],
  });
});

test('without names there are no reasons either, and the order tells nothing', () => {
  expect(votesTable(parts, [0, 3], false)).toEqual({
    header: ['vote 1', 'vote 2'],
    rows: [
      ['no', 'yes'],
      [null, 'no'],
    ],
  });
  expect(votesTable([...parts].reverse(), [0, 3], false)).toEqual(votesTable(parts, [0, 3], false));
});

test('who wrote nothing stands in the table too', () => {
  expect(participantsTable(parts).rows[2]).toEqual(['Cat', 0, 0, 0, 0, 0]);
});

test('every row of cards has a cell for each column', () => {
  const card = { number: 3, claim: 'So.', elaboration: null, relation: 'supports', to: 1 };
  const { header, rows } = cardsTable([{ ...card, passages: 0, answers: 1, wordings: 1, name: null }]);
  expect(rows[0]).toHaveLength(header.length);
});
