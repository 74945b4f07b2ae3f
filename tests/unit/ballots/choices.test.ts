import { expect, test } from 'vitest';
import { choicesOf } from '../../../lib/ballots/choices';

test('a vote among positions takes their keys, one on a position takes its sides', () => {
  expect(choicesOf({ votesOn: null }, ['build', 'buy'])).toEqual(['build', 'buy']);
  expect(choicesOf({ votesOn: 'build' }, ['build', 'buy'])).toEqual(['for', 'against', 'undecided']);
});
