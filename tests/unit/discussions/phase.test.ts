import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { afterAct, afterClock, lobby, type State } from '../../../lib/discussions/phase';
import { standardPlan } from '../../../lib/discussions/plan';
import { acts, type Act } from '../../../lib/discussions/vocabulary';

const plan = standardPlan(null, [4, 12, 14, 5]);
const minute = 60_000;

/** The state after some acts at one moment; a refused act changes nothing. */
function after(given: readonly Act[], now = 0, state: State = lobby): State {
  return given.reduce((before, act) => {
    const outcome = afterAct(before, plan, { act, now });
    return outcome.ok ? outcome.value : before;
  }, state);
}

describe('a host', () => {
  test('starts with the first phase and its time', () => {
    expect(after(['start'], 1000)).toMatchObject({ status: 'running', phase: 0, deadlineAt: 1000 + 4 * minute });
  });

  test('goes on phase by phase, and closes with the last', () => {
    expect(after(['start', 'go-on', 'go-on', 'go-on'])).toMatchObject({ status: 'running', phase: 3 });
    expect(after(['start', 'go-on', 'go-on', 'go-on', 'go-on'])).toMatchObject({ status: 'closed', phase: 3 });
  });

  test('goes back, but not before the first phase', () => {
    expect(after(['start', 'go-on', 'go-back'])).toMatchObject({ phase: 0, deadlineAt: 4 * minute });
    expect(afterAct(after(['start']), plan, { act: 'go-back', now: 0 })).toMatchObject({ reason: 'no-phase' });
  });

  test('stops the clock and lets it run on with what was left', () => {
    const paused = after(['pause'], minute, after(['start']));
    expect(paused).toMatchObject({ deadlineAt: null, remaining: 3 * minute });
    expect(after(['resume'], 10 * minute, paused)).toMatchObject({ deadlineAt: 13 * minute, remaining: null });
  });

  test('gives more time, running or not', () => {
    const given = afterAct(after(['start']), plan, { act: 'extend', now: 0, minutes: 2 });
    expect(given).toMatchObject({ value: { deadlineAt: 6 * minute } });
    expect(after(['extend'], 0, after(['start', 'pause']))).toMatchObject({ remaining: 5 * minute });
  });

  test('has every phone blank while the clock stands, and then run on', () => {
    const up = after(['eyes-up'], minute, after(['start']));
    expect(up).toMatchObject({ eyesUp: true, deadlineAt: null, remaining: 3 * minute });
    expect(after(['resume'], minute, up)).toEqual(up);
    expect(after(['eyes-down'], 5 * minute, up)).toMatchObject({ eyesUp: false, deadlineAt: 8 * minute });
  });

  test('opens again what was closed, in the phase that it was in, with a minute', () => {
    const again = after(['start', 'go-on', 'close', 'reopen']);
    expect(again).toMatchObject({ status: 'running', phase: 1, deadlineAt: null, remaining: minute });
  });
});

describe('the clock', () => {
  test('does nothing before the deadline', () => {
    expect(afterClock(after(['start']), plan, 4 * minute - 1)).toBeNull();
  });

  test('goes on at the deadline, and closes after the last phase', () => {
    expect(afterClock(after(['start']), plan, 4 * minute)).toMatchObject({ phase: 1, status: 'running' });
    const last = after(['start', 'go-on', 'go-on', 'go-on']);
    expect(afterClock(last, plan, 5 * minute)).toMatchObject({ status: 'closed' });
  });

  test('gives a minute back where a phase ended while nobody watched', () => {
    const woken = afterClock(after(['start']), plan, 30 * minute);
    expect(woken).toMatchObject({ phase: 0, status: 'running', deadlineAt: null, remaining: minute });
  });

  test('stands while a host has stopped it', () => {
    expect(afterClock(after(['start', 'pause']), plan, 60 * minute)).toBeNull();
  });
});

/** A step of a generated lesson: some time, then an act or a look at the clock. */
const steps = fc.array(
  fc.record({
    wait: fc.integer({ min: 0, max: 20 * minute }),
    act: fc.option(fc.constantFrom(...acts)),
    minutes: fc.integer({ min: -30, max: 30 }),
  }),
  { maxLength: 60 },
);

test('whatever is done when, the state stays sound', () => {
  fc.assert(
    fc.property(steps, (given) => {
      let [state, now] = [lobby, 0];
      for (const { wait, act, minutes } of given) {
        now += wait;
        const outcome = act === null ? null : afterAct(state, plan, { act, now, minutes });
        const next = act === null ? (afterClock(state, plan, now) ?? state) : outcome?.ok ? outcome.value : state;
        expect(Math.abs(next.phase - state.phase)).toBeLessThanOrEqual(1);
        state = next;
        expect(plan.phases[state.phase]).toBeDefined();
        expect(state.deadlineAt !== null && state.remaining !== null).toBe(false);
        if (state.status === 'running') expect(state.deadlineAt ?? state.remaining).not.toBeNull();
        else expect([state.deadlineAt, state.remaining, state.eyesUp]).toEqual([null, null, false]);
        if (state.eyesUp) expect(state.deadlineAt).toBeNull();
        if (state.remaining !== null) expect(state.remaining).toBeGreaterThanOrEqual(1000);
      }
    }),
  );
});

test('what one act did, another takes back', () => {
  const pairs = [
    ...([
      'go-on:go-back',
      'lock:unlock',
      'freeze:unfreeze',
      'approve-first:publish-at-once',
      'ask-checks:end-checks',
    ] as const),
    ...(['pause:resume', 'eyes-up:eyes-down', 'close:reopen'] as const),
  ].map((pair) => pair.split(':'));
  fc.assert(
    fc.property(fc.constantFrom(...pairs), fc.integer({ min: 0, max: 2 }), ([one, other], phase) => {
      const before = after(['start', ...Array<Act>(phase).fill('go-on')]);
      const acted = acts.flatMap((act) => (act === one ? [act] : []));
      const back = acts.flatMap((act) => (act === other ? [act] : []));
      const again = after([...acted, ...back], 0, before);
      expect({ ...again, deadlineAt: null, remaining: null }).toEqual({ ...before, deadlineAt: null, remaining: null });
    }),
  );
});
