import type { Pair } from './interleave';
import { spreadOf, type Spread } from './spread';

/** What has to hold of a row's ratio, or of what was measured where there is nothing to divide by. */
export interface Goal {
  readonly is: 'at least' | 'at most';
  readonly value: number;
}

/** One line of the table. */
export interface Row {
  readonly what: string;
  readonly unit: string;
  readonly ours: Spread;
  readonly denominator: (Spread & { readonly what: string }) | null;
  readonly ratio: Spread | null;
  readonly goal: Goal | null;
  /** Null where a row only tells something. */
  readonly met: boolean | null;
  readonly remarks: readonly string[];
}

interface Naming {
  readonly what: string;
  readonly unit: string;
  readonly goal: Goal | null;
  readonly remarks?: readonly string[];
}

/** A row that is judged by the median of its rounds' ratios: of pairs, not of medians, since the machine drifts. */
export function ratioRow(pairs: readonly Pair[], { against, ...naming }: Naming & { readonly against: string }): Row {
  const ratio = spreadOf(pairs.map(({ ours, denominator }) => ours / denominator));
  return {
    ...named(naming, ratio.median),
    ours: spreadOf(pairs.map(({ ours }) => ours)),
    denominator: { what: against, ...spreadOf(pairs.map(({ denominator }) => denominator)) },
    ratio,
  };
}

/** A row that is judged by itself. */
export function plainRow(value: number, naming: Naming): Row {
  return { ...named(naming, value), ours: spreadOf([value]), denominator: null, ratio: null };
}

function named({ what, unit, goal, remarks = [] }: Naming, judged: number) {
  const met = goal === null ? null : goal.is === 'at least' ? judged >= goal.value : judged <= goal.value;
  return { what, unit, goal, met, remarks };
}
