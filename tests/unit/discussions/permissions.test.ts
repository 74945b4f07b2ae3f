import { describe, expect, test } from 'vitest';
import { areResultsOpen, permissionsOf } from '../../../lib/discussions/permissions';
import { lobby, type State } from '../../../lib/discussions/phase';
import { standardPlan } from '../../../lib/discussions/plan';

const plan = standardPlan(null, [4, 12, 14, 5], 2);
const at = (phase: number, change: Partial<State> = {}) =>
  permissionsOf({ ...lobby, status: 'running', phase, ...change }, plan);

describe('participants', () => {
  test('read the theses alone before they have written, and add nothing', () => {
    const nothing = { contributions: 'closed', reading: 'theses', rates: false };
    expect(permissionsOf(lobby, plan)).toMatchObject(nothing);
    expect(at(0)).toMatchObject(nothing);
  });

  test('write, and read what others wrote once they have written enough', () => {
    expect(at(1)).toEqual({ contributions: 'open', reading: 'after_writing', gate: 2, rates: false });
  });

  test('read and rate everything while they answer', () => {
    expect(at(2)).toMatchObject({ contributions: 'open', reading: 'everything', rates: true });
  });

  test('add nothing while they vote for the second time, nor when all is over', () => {
    expect(at(3)).toMatchObject({ contributions: 'closed', reading: 'everything' });
    expect(at(3, { status: 'closed' })).toMatchObject({ contributions: 'closed', reading: 'everything', rates: false });
  });

  test('wait for their host where the host reads first', () => {
    expect(at(1, { approval: true })).toMatchObject({ contributions: 'reviewed' });
  });

  test('add nothing while the discussion is frozen', () => {
    for (const phase of [0, 1, 2, 3]) expect(at(phase, { frozen: true })).toMatchObject({ contributions: 'closed' });
  });
});

test('results of a vote are shown once it is over', () => {
  expect(areResultsOpen({ status: 'running', phase: 0 }, 0)).toBe(false);
  expect(areResultsOpen({ status: 'running', phase: 1 }, 0)).toBe(true);
  expect(areResultsOpen({ status: 'running', phase: 3 }, 3)).toBe(false);
  expect(areResultsOpen({ status: 'closed', phase: 3 }, 3)).toBe(true);
});
