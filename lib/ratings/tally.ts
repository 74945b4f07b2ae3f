import { fewestForVerdict, steps, type Judgement } from './vocabulary';

/** How many people said the same about the same. */
export interface Share {
  readonly judgement: Judgement;
  /** Whether they said it of an earlier wording, or at an earlier place. */
  readonly isStale: boolean;
  readonly people: number;
}

/** How many people said what. */
export interface Counts {
  /** From the lowest step to the highest. */
  readonly bySteps: readonly number[];
  readonly cannotSay: number;
  /** All of them together. */
  readonly people: number;
}

export interface Tally {
  /** Ratings of what stands now. */
  readonly now: Counts;
  /** Ratings of what stood earlier: never mixed with the others. */
  readonly earlier: Counts;
  /** Whether enough people took a step, for what stands now, that one word for all of them would mean something. */
  readonly isEnough: boolean;
}

/** Counts ratings: what is stale apart, and "can't say" apart from the steps. */
export function tallyOf(shares: readonly Share[]): Tally {
  const now = countsOf(shares.filter(({ isStale }) => !isStale));
  const earlier = countsOf(shares.filter(({ isStale }) => isStale));
  return { now, earlier, isEnough: now.people - now.cannotSay >= fewestForVerdict };
}

function countsOf(shares: readonly Share[]): Counts {
  const count = (wanted: Judgement) =>
    shares.filter(({ judgement }) => judgement === wanted).reduce((sum, { people }) => sum + people, 0);
  const bySteps = steps.map(count);
  const cannotSay = count(null);
  return { bySteps, cannotSay, people: bySteps.reduce((sum, people) => sum + people, cannotSay) };
}
