import { isDiscussion } from './address';
import { mostAxes, mostPositions } from './vocabulary';

/** A debate that comes from files: they say its question, positions and axes, and would undo what is changed here. */
interface Origin {
  readonly isFromFiles: boolean;
}

/**
 * Who may change a debate's settings: whoever edits it. The frame of a discussion's board, and who adds to it, follow
 * from how the discussion was opened and from its phases.
 */
export function mayConfigure({ mayEdit, slug }: { readonly mayEdit: boolean; readonly slug: string }): boolean {
  return mayEdit && !isDiscussion(slug);
}

/** Who says which debates are shown in the list, and brings withdrawn ones back: the server's editors. */
export function mayList({ isEditor }: { readonly isEditor: boolean }): boolean {
  return isEditor;
}

/** Whether the frame of a debate (question, positions, axes) is changed here at all. */
export function isFrameOpen({ isFromFiles }: Origin): boolean {
  return !isFromFiles;
}

export function hasRoomForPosition(positions: number): boolean {
  return positions < mostPositions;
}

export function hasRoomForAxis(axes: number): boolean {
  return axes < mostAxes;
}
