import { createHash } from 'node:crypto';
import { read } from '../db/client';
import { format } from '../id';
import { firstToken, tokenHash } from './tokens';

declare const proven: unique symbol;

/**
 * Who is looking. Every query and command takes one, and only this file makes one: a Viewer in a function's hands is
 * proof that somebody asked who it is.
 */
export interface Viewer {
  readonly [proven]: true;
  /** Null for a visitor who has never written anything. */
  readonly personId: string | null;
  /** Edits every debate of this server. */
  readonly isEditor: boolean;
  /** For a visitor who is writing for the first time: the hash of the token that the browser is about to get. */
  readonly arrivesWith: Uint8Array<ArrayBuffer> | null;
}

/** The viewer that a browser's token stands for; a token that is unknown or was taken back is a visitor's. */
export async function viewerOf(token: string | null): Promise<Viewer> {
  if (token === null) return visitor;
  const [found] = await read<{ personId: string; isEditor: boolean }>(
    `SELECT t.person_id AS "personId",
            EXISTS (SELECT FROM editorship e WHERE e.person_id = t.person_id AND e.debate_id IS NULL) AS "isEditor"
     FROM person_token t WHERE t.hash = $1`,
    [tokenHash(token)],
  );
  return found === undefined ? visitor : prove({ ...found, arrivesWith: null });
}

/**
 * A visitor who writes for the first time: a person from now on, if the write succeeds. Token and person follow from
 * the id that the client made for this write: when the answer is lost and it is sent again, the same person comes
 * again, and nothing is done twice.
 */
export function arriving(clientId: string): { readonly viewer: Viewer; readonly token: string } {
  const token = firstToken(clientId);
  const hash = tokenHash(token);
  const personId = format(createHash('sha256').update('person').update(hash).digest(), 8);
  return { token, viewer: prove({ personId, isEditor: false, arrivesWith: hash }) };
}

function prove(facts: Pick<Viewer, 'personId' | 'isEditor' | 'arrivesWith'>): Viewer {
  // eslint-disable-next-line no-restricted-syntax -- the brand exists in types only; this is the one place that gives it
  return facts as Viewer;
}

/** Somebody of whom nothing is known. */
export const visitor: Viewer = prove({ personId: null, isEditor: false, arrivesWith: null });
