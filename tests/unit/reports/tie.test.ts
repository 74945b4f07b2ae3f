import { expect, test } from 'vitest';
import { isTie, leadOf, pointsOf } from '../../../lib/reports/tie';

const moves = (choice: string, before: number, after: number) => ({ choice, before, after, left: 0, came: 0 });

test('five points are a lead, less is a tie', () => {
  expect([isTie(5, 100), isTie(-5, 100), isTie(4, 100), isTie(1, 20), isTie(1, 21)]).toEqual([
    ...[false, false, true],
    ...[false, true],
  ]);
});

test('all that are level with the first lead together', () => {
  const choices = [moves('for', 12, 10), moves('against', 12, 13), moves('undecided', 1, 2)];
  expect(leadOf(choices, 25, 'before')).toEqual({ leaders: ['for', 'against'], isTie: true });
  expect(leadOf(choices, 25, 'after')).toEqual({ leaders: ['against'], isTie: false });
});

test('below five there is neither a lead nor a percentage', () => {
  expect(leadOf([moves('for', 4, 0), moves('against', 0, 4)], 4, 'before')).toBeNull();
  expect([pointsOf(1, 4), pointsOf(0, 0), pointsOf(1, 5), pointsOf(2, 3)]).toEqual([null, null, 20, null]);
});
