import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Settings } from '../env';

/**
 * The server's own secret (lib/people/secret.ts): the one that is set, else the one in the data directory, made when it
 * is missing. Short codes follow from it; with another one, those that were given out open nothing any more.
 */
export function ensureSecret({ SECRET, DATA_DIR }: Pick<Settings, 'SECRET' | 'DATA_DIR'>): string {
  if (SECRET !== undefined) return SECRET;
  const file = path.join(DATA_DIR, 'secret');
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' });
  return readFileSync(file, 'utf8').trim();
}
