import { accessSync, chmodSync, constants, mkdirSync, rmdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { firstUnreachable, type Account } from './database/account';
import { Refusal } from './refusal';

/**
 * Checks, without making anything, that the data directory is there or can be made, and that the database's user can
 * get to it.
 */
export function checkDataDir(dataDir: string, account: Account): void {
  const existing = nearestExisting(dataDir);
  if (!statSync(existing).isDirectory()) {
    throw new Refusal(
      `${existing} is a file and DATA_DIR needs a folder there: set another DATA_DIR, or move the file away.`,
    );
  }
  try {
    accessSync(existing, constants.W_OK | constants.X_OK);
  } catch {
    throw new Refusal(`${existing} cannot be written to: set DATA_DIR to a folder of yours, or change its rights.`);
  }
  const closed = firstUnreachable(existing, account);
  if (closed === null) return;
  throw new Refusal(
    `The database does not run as root and its user cannot enter ${closed}: start with a folder that it can reach (DATA_DIR=/var/lib/counterpoint npm start), or open this one (chmod o+x ${closed}).`,
  );
}

/**
 * Makes the data directory where it is missing. The database's user may pass through it, nobody else reads it.
 *
 * @returns undoes it, as far as nothing was put there
 */
export function makeDataDir(dataDir: string, account: Account): () => void {
  const made: string[] = [];
  for (const folder of missingFolders(dataDir)) {
    mkdirSync(folder);
    chmodSync(folder, folder === dataDir ? (account ? 0o711 : 0o700) : 0o755);
    made.unshift(folder);
  }
  return () => {
    try {
      for (const folder of made) rmdirSync(folder);
    } catch {
      // Something is in it by now; it stays.
    }
  };
}

function nearestExisting(folder: string): string {
  const parent = path.dirname(folder);
  return exists(folder) || parent === folder ? folder : nearestExisting(parent);
}

function missingFolders(folder: string): string[] {
  return exists(folder) ? [] : [...missingFolders(path.dirname(folder)), folder];
}

function exists(file: string): boolean {
  try {
    return statSync(file, { throwIfNoEntry: false }) !== undefined;
  } catch {
    // ENOTDIR: a file stands where a folder should be, further up.
    return false;
  }
}
