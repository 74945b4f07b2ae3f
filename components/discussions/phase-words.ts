import type { State } from '../../lib/discussions/phase';
import type { Plan } from '../../lib/discussions/plan';
import type { PhaseKind } from '../../lib/discussions/vocabulary';

export const phaseNames: Readonly<Record<PhaseKind, string>> = { vote: 'Vote', write: 'Write', answer: 'Answer' };

/** The steps of a plan from the lobby to the end, and which of them it is at. */
export function stepsOf(
  { phases }: Plan,
  { status, phase }: State,
): { readonly name: string; readonly isNow: boolean }[] {
  const names = ['Lobby', ...phases.map(({ kind }) => phaseNames[kind]), 'End'];
  const now = status === 'lobby' ? 0 : status === 'closed' ? names.length - 1 : phase + 1;
  return names.map((name, at) => ({ name, isNow: at === now }));
}

/** What the one button does that leads on. */
export function nextStep(
  plan: Plan,
  state: State,
): { readonly act: 'start' | 'go-on' | 'reopen'; readonly words: string } {
  if (state.status === 'lobby') return { act: 'start', words: 'Start' };
  if (state.status === 'closed') return { act: 'reopen', words: 'Open again' };
  const next = plan.phases[state.phase + 1];
  return { act: 'go-on', words: `Go on: ${next === undefined ? 'End' : phaseNames[next.kind]}` };
}

/** The phase that runs; null in the lobby and at the end. */
export function runningPhase({ phases }: Plan, { status, phase }: State): PhaseKind | null {
  return status === 'running' ? (phases[phase]?.kind ?? null) : null;
}

/** Minutes and seconds: “4:05”. */
export function clockOf(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000);
  return `${String(Math.floor(seconds / 60))}:${String(seconds % 60).padStart(2, '0')}`;
}
