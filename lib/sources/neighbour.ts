import { distancesOf, type Pattern } from './edit-distance';

/** What became of the text beside a passage. */
export interface Neighbour {
  /** How many units make it of what stands there, up to `mostErrors` of it. */
  readonly errors: number;
  /** How far from the supposed edge of the passage it ends; 0 where it is too unlike itself to say. */
  readonly shift: number;
}

/** Above this share something else stands there: unlike texts of one language are 55 to 65 % apart. */
export const mostErrors = 0.5;

/** Up to this share it is sure enough that the passage begins where its neighbour ends. */
const sureErrors = 0.25;

/** How much text beside a passage is looked at, so that its neighbour may have grown by half. */
export const roomFor = (context: Pattern) => context.length + Math.ceil(context.length / 2);

/**
 * Looks for what stood before a passage at the end of a window, whose last `slack` units are the supposed passage’s:
 * the neighbour may end up to `slack` units before or after the supposed edge. For what stood behind a passage, turn
 * both round.
 */
export function neighbour(context: Pattern, window: Int32Array, slack: number): Neighbour {
  if (context.length === 0) return { errors: 0, shift: 0 };
  const distances = distancesOf(context, window, 'anywhere');
  const edge = Math.max(0, window.length - slack);
  let best = edge;
  for (let at = Math.max(0, edge - slack); at < distances.length; at += 1) {
    const [distance, least] = [distances[at] ?? 0, distances[best] ?? 0];
    const isNearer = Math.abs(at - edge) < Math.abs(best - edge);
    if (distance < least || (distance === least && isNearer)) best = at;
  }
  const share = (distances[best] ?? 0) / context.length;
  return {
    errors: Math.min(share, mostErrors) * context.length,
    shift: share <= sureErrors ? best - edge : 0,
  };
}
