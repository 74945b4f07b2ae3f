import { expect, test } from 'vitest';
import { voteRefusal } from '../../../lib/ballots/policy';
import { lobby, type State } from '../../../lib/discussions/phase';
import { standardPlan } from '../../../lib/discussions/plan';
import type { Role } from '../../../lib/discussions/policy';

const plan = standardPlan(null);
const running: State = { ...lobby, status: 'running', deadlineAt: 1 };
const asked = (state: State, phase = 0, role: Role = 'participant') => voteRefusal({ role, state, plan }, phase);

test('participants vote while a phase of voting runs, its clock standing or not', () => {
  expect(asked(running)).toBeNull();
  expect(asked({ ...running, deadlineAt: null, remaining: 5000 })).toBeNull();
  expect(asked({ ...running, phase: 3 }, 3)).toBeNull();
});

test('nobody votes before, between or after, or in a phase that they did not see', () => {
  expect(asked(lobby)).toBe('not-now');
  expect(asked({ ...running, phase: 1 }, 1)).toBe('not-now');
  expect(asked({ ...running, phase: 3 }, 0)).toBe('not-now');
  expect(asked({ ...running, status: 'closed' })).toBe('closed');
  expect(asked({ ...running, frozen: true })).toBe('frozen');
});

test('hosts and who looks in cast none', () => {
  expect([asked(running, 0, 'host'), asked(running, 0, 'inspector')]).toEqual(['not-allowed', 'not-allowed']);
});
