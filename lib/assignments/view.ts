import type { Plan } from '../discussions/plan';

/** What a card does in the end: for which position, and whether it helps or hurts that one; null where neither. */
export interface Leaning {
  readonly position: string;
  readonly effect: 'helps' | 'hurts';
}

/**
 * Whether a card is of another view than somebody's vote. Among positions, what helps another one or hurts one's own;
 * for or against one position, what argues on the other side, and what helps a rival argues against it. What argues
 * for nothing, or comes to somebody who is undecided or has not voted, is as good as another view.
 */
export function isOtherView(
  leaning: Leaning | null,
  choice: string | null,
  { votesOn }: Pick<Plan, 'votesOn'>,
): boolean {
  if (leaning === null || choice === null || choice === 'undecided') return true;
  const { position, effect } = leaning;
  if (votesOn === null) return (position === choice) === (effect === 'hurts');
  if (position !== votesOn && effect === 'hurts') return true;
  const side = position === votesOn && effect === 'helps' ? 'for' : 'against';
  return side !== choice;
}
