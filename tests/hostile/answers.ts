/**
 * `read`: 200 (of a form, 303) and nothing changes. `write`: 2xx or 303 and exactly one event more. `write twice`: a
 * removal and an erasure, each with its event. `change`: 2xx or 303, no event, and rows may change. A number: that status, and nothing changes.
 */
export type Answer = 'read' | 'write' | 'write twice' | 'change' | 307 | 400 | 401 | 403 | 404 | 409 | 422;

/** How a route is asked, by what its address and its body name. */
export interface Asking<Named> {
  /** What stands after the question mark. */
  readonly query?: (named: Named) => string;
  /** The body of a POST, without `clientId`. */
  readonly body?: (named: Named) => Readonly<Record<string, string>>;
  /** Endpoints that take no `clientId`. */
  readonly takesNoClientId?: true;
}
