import type { Judgement } from '../../lib/ratings/vocabulary';

/** What is asked, and what each step answers; a step is never a number alone. */
export interface Words {
  /** From 0 to 4. */
  readonly steps: readonly string[];
  /** To who rated something else than what stands now. */
  readonly stale: string;
  /** What the ratings are of that are counted apart. */
  readonly earlier: string;
}

export const cardWords: Words = {
  steps: ['Not at all', 'A little', 'Half', 'Mostly', 'Fully'],
  stale: 'You rated this before its wording changed: still so?',
  earlier: 'an earlier wording',
};

export const linkWords: Words = {
  steps: ['Not at all', 'A little', 'Some', 'A lot', 'Decides it'],
  stale: 'You rated this before it moved: still so?',
  earlier: 'an earlier place',
};

export const cannotSay = 'Can’t say';

export function judgementName({ steps }: Words, judgement: Judgement): string {
  return judgement === null ? cannotSay : `${String(judgement)}, ${(steps[judgement] ?? '').toLowerCase()}`;
}
