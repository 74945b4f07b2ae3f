import type { Flow } from './ledger';
import { fewestPairs } from './tie';

/** A position as the plane has it: where it stands on each axis on which it takes a side. */
interface Placed {
  readonly key: string;
  readonly places: Readonly<Record<string, number>>;
}

/** How the class moved along one axis, from -1 (low pole) to 1 (high pole). */
export interface Movement {
  readonly axis: string;
  /** How many chose, both times, a position that takes a side there. */
  readonly people: number;
  readonly before: number;
  readonly after: number;
}

/**
 * The mean place before and after, axis by axis: of those alone whose first and second choice both take a side there, so
 * that coming from a position without a place moves nothing. An axis with fewer than five such people is left out.
 */
export function movementsOf(
  flows: readonly Flow[],
  positions: readonly Placed[],
  axes: readonly { readonly key: string }[],
): Movement[] {
  const placeOf = new Map(positions.map(({ key, places }) => [key, places]));
  return axes.flatMap(({ key: axis }) => {
    let [people, before, after] = [0, 0, 0];
    for (const { from, to, count } of flows) {
      const [first, second] = [placeOf.get(from)?.[axis], placeOf.get(to)?.[axis]];
      if (first === undefined || second === undefined) continue;
      people += count;
      before += first * count;
      after += second * count;
    }
    return people < fewestPairs ? [] : [{ axis, people, before: before / people, after: after / people }];
  });
}
