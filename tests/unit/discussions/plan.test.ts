import { expect, test } from 'vitest';
import { plan, standardPlan, usualMinutes, votesToCompare } from '../../../lib/discussions/plan';

test('a lesson of 45 minutes has ten for arriving and talk', () => {
  expect(usualMinutes.reduce((all, one) => all + one, 0)).toBe(35);
});

test('the usual plan is one that a row can keep', () => {
  expect(plan.parse(standardPlan('build'))).toEqual(standardPlan('build'));
});

test('the first and the last vote are compared', () => {
  expect(votesToCompare(standardPlan(null))).toEqual({ before: 0, after: 3 });
  const [vote, write] = standardPlan(null).phases;
  expect(votesToCompare({ votesOn: null, phases: [vote, write].flatMap((phase) => phase ?? []) })).toBeNull();
});
