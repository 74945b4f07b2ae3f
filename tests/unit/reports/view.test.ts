import { expect, test } from 'vitest';
import { answersOf } from '../../../lib/reports/view';

test('a card below a thesis is no answer to somebody', () => {
  const card = { claim: 'So it is.', relation: 'supports', wordings: 1 } as const;
  const below = { ...card, number: 3, to: 1, position: 'Yes' };
  const answer = { ...card, number: 4, to: 3, position: null };
  expect(answersOf({ cards: [below, answer] })).toEqual([answer]);
});
