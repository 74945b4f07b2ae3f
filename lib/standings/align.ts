/**
 * Lays one list along another, both in their order: for each item of the first the item of the second that it belongs
 * to, or null where leaving it out is worth more. Several items may belong to one. The sum of what the pairs are worth
 * is the greatest there is (dynamic programming; takes time by the product of the two lengths).
 *
 * @param worth of pairing two items: a row for each item of the first list, all of one length
 * @param again what is taken off where an item belongs to the same as the last one that belongs to any
 */
export function align(worth: readonly (readonly number[])[], again: number): (number | null)[] {
  const width = worth[0]?.length ?? 0;
  const steps: Step[] = [];
  for (const row of worth) steps.push(nextStep(steps.at(-1) ?? firstStep(width), row, again));
  const aligned: (number | null)[] = worth.map(() => null);
  let last = steps.at(-1)?.bestUpTo.at(-1) ?? nothing;
  for (let item = worth.length - 1; item >= 0 && last !== nothing; item -= 1) {
    const way = steps[item]?.ways[last];
    if (way === ways.leftOut) continue;
    aligned[item] = last;
    if (way === ways.afresh) last = last === 0 ? nothing : (steps[item - 1]?.bestUpTo[last - 1] ?? nothing);
  }
  return aligned;
}

const nothing = -1;
const ways = { leftOut: 0, afresh: 1, again: 2 } as const;

/** The items so far: at index j, as if the last one that belongs to any belonged to j. */
interface Step {
  readonly sums: Float64Array;
  readonly ways: Uint8Array;
  /** At index j: which index up to j has the greatest sum; `nothing` where pairing none is worth as much. */
  readonly bestUpTo: Int32Array;
}

function firstStep(width: number): Step {
  const sums = new Float64Array(width).fill(-Infinity);
  return { sums, ways: new Uint8Array(width), bestUpTo: new Int32Array(width).fill(nothing) };
}

function nextStep(before: Step, row: readonly number[], again: number): Step {
  const step = firstStep(row.length);
  let best = nothing;
  row.forEach((value, at) => {
    const left = before.sums[at] ?? -Infinity;
    const earlier = at === 0 ? nothing : (before.bestUpTo[at - 1] ?? nothing);
    const afresh = value + Math.max(0, before.sums[earlier] ?? 0);
    const repeated = value + left - again;
    const sum = Math.max(left, afresh, repeated);
    step.sums[at] = sum;
    step.ways[at] = sum === left ? ways.leftOut : sum === afresh ? ways.afresh : ways.again;
    if (sum > Math.max(0, step.sums[best] ?? 0)) best = at;
    step.bestUpTo[at] = best;
  });
  return step;
}
