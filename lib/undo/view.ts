import type { Done } from './queries';

/** What the viewer did a moment ago, with what the form needs that takes it back. */
export interface Notice extends Done {
  /** Made for this form. */
  readonly clientId: string;
  /** The path of the page that the notice stands on. */
  readonly page: string;
  /** Why it could not be undone, right after somebody tried. */
  readonly problem: string | null;
}
