import { createHash, createHmac, randomBytes } from 'node:crypto';

/** A secret of 192 random bits in URL-safe letters: a browser's cookie, or the editor's link. */
export function newToken(): string {
  return randomBytes(24).toString('base64url');
}

/**
 * The token of a browser whose first write carries this id. As secret as the id: a client makes it at random, keeps it
 * to itself, and it is stored beside the person whom it made and shown nowhere.
 */
export function firstToken(clientId: string): string {
  return createHmac('sha256', clientId.toLowerCase())
    .update('the first token')
    .digest()
    .subarray(0, 24)
    .toString('base64url');
}

/** The key of a debate's editor's link, made by the form with this id: as secret as the id, which is kept nowhere. */
export function linkKey(debateId: string, clientId: string): string {
  const hmac = createHmac('sha256', clientId.toLowerCase()).update(`editor's link of ${debateId}`);
  return hmac.digest().subarray(0, 24).toString('base64url');
}

/** What the database keeps of a token: SHA-256 is enough for a secret that nobody can guess. */
export function tokenHash(token: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(createHash('sha256').update(token).digest());
}
