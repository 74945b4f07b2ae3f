import { read } from '../db/client';
import { tokenHash } from './tokens';

declare const proven: unique symbol;

/**
 * Who is looking. Every query and command takes one, and only this file makes one: a Viewer in a function's hands is
 * proof that somebody asked who it is.
 */
export interface Viewer {
  readonly [proven]: true;
  /** Null for a visitor who has never written anything. */
  readonly personId: string | null;
  readonly isEditor: boolean;
}

/** The viewer that a browser's token stands for; a token that is unknown or was taken back is a visitor's. */
export async function viewerOf(token: string | null): Promise<Viewer> {
  if (token === null) return visitor;
  const [found] = await read<{ personId: string; isEditor: boolean }>(
    `SELECT t.person_id AS "personId", e.person_id IS NOT NULL AS "isEditor"
     FROM person_token t LEFT JOIN editorship e ON e.person_id = t.person_id WHERE t.hash = $1`,
    [tokenHash(token)],
  );
  return found === undefined ? visitor : prove(found);
}

function prove(facts: Pick<Viewer, 'personId' | 'isEditor'>): Viewer {
  // eslint-disable-next-line no-restricted-syntax -- the brand exists in types only; this is the one place that gives it
  return facts as Viewer;
}

/** Somebody of whom nothing is known. */
export const visitor: Viewer = prove({ personId: null, isEditor: false });
