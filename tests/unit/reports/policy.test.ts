import { expect, test } from 'vitest';
import { lobby } from '../../../lib/discussions/phase';
import { mayPromote, mayReadParticipants, mayReadReport } from '../../../lib/reports/policy';

const running = { ...lobby, status: 'running' } as const;
const closed = { ...lobby, status: 'closed' } as const;

test('participants read the class page once the discussion is closed, hosts and inspectors always', () => {
  expect(mayReadReport({ role: 'participant', state: running })).toBe(false);
  expect(mayReadReport({ role: 'participant', state: closed })).toBe(true);
  expect(mayReadReport({ role: 'host', state: running })).toBe(true);
  expect(mayReadReport({ role: 'inspector', state: running })).toBe(true);
});

test('names are for hosts, if that was announced', () => {
  expect(mayReadParticipants({ role: 'host', reports: true })).toBe(true);
  expect(mayReadParticipants({ role: 'host', reports: false })).toBe(false);
  expect(mayReadParticipants({ role: 'inspector', reports: true })).toBe(false);
});

test('hosts take cards over, where there is a debate to take them to', () => {
  expect(mayPromote({ role: 'host', about: 'a-debate' })).toBe(true);
  expect(mayPromote({ role: 'host', about: null })).toBe(false);
  expect(mayPromote({ role: 'inspector', about: 'a-debate' })).toBe(false);
});
