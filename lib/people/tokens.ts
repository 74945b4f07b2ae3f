import { createHash, randomBytes } from 'node:crypto';

/** A secret of 192 random bits in URL-safe letters: a browser's cookie, or the editor's link. */
export function newToken(): string {
  return randomBytes(24).toString('base64url');
}

/** What the database keeps of a token: SHA-256 is enough for a secret that nobody can guess. */
export function tokenHash(token: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(createHash('sha256').update(token).digest());
}
