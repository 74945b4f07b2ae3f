import { expect, test } from 'vitest';
import { choicesOf } from '../../../lib/reports/choices';

const positions = [
  { key: 'yes', name: 'Yes, all of it' },
  { key: 'no', name: 'No' },
];

test('a vote among all takes the positions, in their order', () => {
  expect([...choicesOf({ votesOn: null }, positions)]).toEqual([
    ['yes', 'Yes, all of it'],
    ['no', 'No'],
  ]);
});

test('a vote on one position takes sides', () => {
  expect([...choicesOf({ votesOn: 'yes' }, positions).keys()]).toEqual(['for', 'against', 'undecided']);
});
