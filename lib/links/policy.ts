import type { Admission } from '../spaces/policy';

/**
 * Whether somebody who may change a card may move it now. What only its author sees moves freely; what everybody reads
 * stays where it is while a debate takes nothing new, except for its editors.
 */
export function mayMoveNow({ isPublished }: { readonly isPublished: boolean }, admission: Admission): boolean {
  return !isPublished || admission !== 'refuse';
}
