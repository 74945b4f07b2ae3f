import type { Viewer } from '../people/viewer';

/** Who may change a published card's wording: the editors of this server. */
export const mayRevise = (viewer: Pick<Viewer, 'isEditor'>): boolean => viewer.isEditor;
