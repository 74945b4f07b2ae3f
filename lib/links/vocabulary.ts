import type { Relation } from '../cards/vocabulary';

/** The relations that a home link may have: those that have a direction. */
export const movable = [
  'supports',
  'attacks',
  'qualifies',
  'undercut',
  'context',
] as const satisfies readonly Relation[];
