import { expect, test } from 'vitest';
import { standardPlan } from '../../../lib/discussions/plan';
import { hasYetTo, inOrderOfNeed, isSilent, phasesToLookAt, type Attending } from '../../../lib/moderation/roster';

const otter: Attending = {
  ...{ id: 'otter', name: 'Otter', isRemoved: false, hasVoted: false },
  ...{ wrote: 0, asked: 2, answered: 1 },
};

test('what counts is the vote and the answering that run, or ran last', () => {
  const plan = standardPlan(null);
  expect([0, 1, 2, 3].map((phase) => phasesToLookAt(plan, phase))).toEqual([
    ...[
      { vote: 0, answer: -1 },
      { vote: 0, answer: -1 },
      { vote: 0, answer: 2 },
    ],
    { vote: 3, answer: 2 },
  ]);
});

test('each phase asks for something else, and nothing of who was removed', () => {
  expect(hasYetTo('vote', otter)).toBe(true);
  expect(hasYetTo('vote', { ...otter, hasVoted: true })).toBe(false);
  expect(hasYetTo('write', { ...otter, wrote: 1 })).toBe(false);
  expect(hasYetTo('answer', otter)).toBe(true);
  expect(hasYetTo('answer', { ...otter, answered: 2 })).toBe(false);
  expect(hasYetTo('answer', { ...otter, asked: 0, answered: 0 })).toBe(false);
  expect(hasYetTo(null, otter)).toBe(false);
  expect(hasYetTo('vote', { ...otter, isRemoved: true })).toBe(false);
});

test('who has not written yet comes first, who was removed last, else as they joined', () => {
  const [done, gone] = [
    { ...otter, id: 'done', wrote: 2 },
    { ...otter, id: 'gone', isRemoved: true },
  ];
  const next = { ...otter, id: 'next' };
  expect(inOrderOfNeed('write', [gone, done, otter, next]).map(({ id }) => id)).toEqual([
    'otter',
    'next',
    'done',
    'gone',
  ]);
});

test('somebody is silent of whom nothing has come', () => {
  expect(isSilent(otter)).toBe(true);
  expect(isSilent({ ...otter, hasVoted: true })).toBe(false);
  expect(isSilent({ ...otter, wrote: 1 })).toBe(false);
  expect(isSilent({ ...otter, isRemoved: true })).toBe(false);
});
