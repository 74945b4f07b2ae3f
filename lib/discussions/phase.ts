import { done, refused, type Outcome } from '../outcome';
import type { Plan } from './plan';
import type { Act, Status } from './vocabulary';

/** Where a discussion stands. Times are milliseconds of the discussions' clock. */
export interface State {
  readonly status: Status;
  /** The phase's place in the plan, from 0; that of the last phase that ran once closed. */
  readonly phase: number;
  /** When the phase ends; null while the clock stands. */
  readonly deadlineAt: number | null;
  /** What is left of the phase while the clock stands in it; null otherwise. */
  readonly remaining: number | null;
  /** Every phone is blank, for talk; the clock stands meanwhile. */
  readonly eyesUp: boolean;
  /** Nobody joins any more. */
  readonly locked: boolean;
  /** Nobody but the hosts adds anything, whatever the phase. */
  readonly frozen: boolean;
  /** The hosts read cards before the others do. */
  readonly approval: boolean;
  /** While the class answers, it is asked to check cards too. */
  readonly checking: boolean;
}

export const lobby: State = {
  ...{ status: 'lobby', phase: 0, deadlineAt: null, remaining: null },
  ...{ eyesUp: false, locked: false, frozen: false, approval: false, checking: false },
};

export type ActRefusal = 'not-now' | 'no-phase' | 'unchanged';

/** A deadline that passed this long ago passed while nobody watched: the server was away, or the laptop asleep. */
const unwatchedAfter = 15_000;
/** What a phase is given back that ended while nobody watched. */
const givenBack = 60_000;
const minute = 60_000;

/**
 * What a host's act makes of a discussion. Every act has one that takes it back: going on and going back, closing and
 * opening again, and so forth.
 *
 * @param now milliseconds of the discussions' clock
 * @param minutes of `extend`; may be negative, but at least a second is left
 */
export function afterAct(
  state: State,
  plan: Plan,
  { act, now, minutes = 1 }: { readonly act: Act; readonly now: number; readonly minutes?: number },
): Outcome<State, ActRefusal> {
  const isRunning = state.status === 'running';
  switch (act) {
    case 'start':
      return state.status === 'lobby' ? begin(state, plan, 0, now) : refused('not-now');
    case 'go-on':
      if (!isRunning) return refused('not-now');
      return state.phase + 1 < plan.phases.length ? begin(state, plan, state.phase + 1, now) : done(closed(state));
    case 'go-back':
      if (!isRunning) return refused('not-now');
      return state.phase > 0 ? begin(state, plan, state.phase - 1, now) : refused('no-phase');
    case 'pause':
      return isRunning && state.deadlineAt !== null ? done(stopped(state, now)) : refused('not-now');
    case 'resume':
      return isRunning && state.remaining !== null && !state.eyesUp ? done(resumed(state, now)) : refused('not-now');
    case 'extend':
      return isRunning ? done(extended(state, minutes * minute, now)) : refused('not-now');
    case 'close':
      return state.status === 'closed' ? refused('unchanged') : done(closed(state));
    case 'reopen':
      if (state.status !== 'closed') return refused('not-now');
      return done({ ...state, status: 'running', remaining: givenBack });
    case 'eyes-up':
      if (!isRunning) return refused('not-now');
      return state.eyesUp ? refused('unchanged') : done({ ...stopped(state, now), eyesUp: true });
    case 'eyes-down':
      return state.eyesUp ? done({ ...resumed(state, now), eyesUp: false }) : refused('unchanged');
    case 'lock':
    case 'unlock':
      return set(state, { locked: act === 'lock' });
    case 'freeze':
    case 'unfreeze':
      return set(state, { frozen: act === 'freeze' });
    case 'approve-first':
    case 'publish-at-once':
      return set(state, { approval: act === 'approve-first' });
    case 'ask-checks':
    case 'end-checks':
      return set(state, { checking: act === 'ask-checks' });
  }
}

/**
 * What the clock makes of a discussion: nothing before the deadline; then the next phase, or the end after the last. A
 * phase that ended while nobody watched is not over: it stands with a minute left until a host lets it go on, so that
 * a restart or a closed laptop costs nobody their turn.
 *
 * @returns null when there is nothing to do
 */
export function afterClock(state: State, plan: Plan, now: number): State | null {
  if (state.deadlineAt === null || now < state.deadlineAt) return null;
  if (now - state.deadlineAt > unwatchedAfter) return { ...state, deadlineAt: null, remaining: givenBack };
  const next = afterAct(state, plan, { act: 'go-on', now });
  return next.ok ? next.value : null;
}

function begin(state: State, { phases }: Plan, phase: number, now: number): Outcome<State, 'no-phase'> {
  const entered = phases[phase];
  if (entered === undefined) return refused('no-phase');
  const deadlineAt = now + entered.minutes * minute;
  return done({ ...state, status: 'running', phase, deadlineAt, remaining: null, eyesUp: false });
}

function closed(state: State): State {
  return { ...state, status: 'closed', deadlineAt: null, remaining: null, eyesUp: false };
}

function stopped(state: State, now: number): State {
  if (state.deadlineAt === null) return state;
  return { ...state, deadlineAt: null, remaining: Math.max(1000, state.deadlineAt - now) };
}

function resumed(state: State, now: number): State {
  return state.remaining === null ? state : { ...state, deadlineAt: now + state.remaining, remaining: null };
}

function extended(state: State, by: number, now: number): State {
  if (state.remaining !== null) return { ...state, remaining: Math.max(1000, state.remaining + by) };
  return { ...state, deadlineAt: Math.max(now + 1000, (state.deadlineAt ?? now) + by) };
}

function set(state: State, change: Partial<State>): Outcome<State, 'unchanged'> {
  const next = { ...state, ...change };
  const settings = ['locked', 'frozen', 'approval', 'checking'] as const;
  const isSame = settings.every((setting) => next[setting] === state[setting]);
  return isSame ? refused('unchanged') : done(next);
}
