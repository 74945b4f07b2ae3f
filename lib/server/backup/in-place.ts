import { chownSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { syncFolder } from './sync-folder';

/** A database and its password, which belong together. The password goes first: it is of no use alone. */
const belongings = ['database-secret', 'postgres'];

/** Where a restored database is built, out of sight of whatever is there. */
export const buildingSite = (dataDir: string): string => path.join(dataDir, 'restoring');

/**
 * Declares what was built to be the database of this data directory: from this one renaming on, `putInPlace` finishes
 * it, now or at the next start.
 *
 * @param stamp part of the name of the folder that what was there before is kept in
 */
export function declareRestored(dataDir: string, stamp: string): void {
  syncFolder(buildingSite(dataDir));
  renameSync(buildingSite(dataDir), path.join(dataDir, `restored-${stamp}`));
  syncFolder(dataDir);
}

/**
 * Puts a restored database in its place, if there is one, and what was there into a folder of its own, which can serve
 * as a DATA_DIR. Cut off at any moment, it goes on from there the next time. What was never finished is removed. Nothing
 * may run on the data directory.
 *
 * @returns the folder that what was there is kept in; null where nothing was
 */
export function putInPlace(dataDir: string): string | null {
  rmSync(buildingSite(dataDir), { recursive: true, force: true });
  let kept: string | null = null;
  for (const restored of readdirSync(dataDir).filter((name) => name.startsWith('restored-'))) {
    const from = path.join(dataDir, restored);
    const aside = path.join(dataDir, restored.replace('restored-', 'before-restore-'));
    for (const name of belongings) {
      if (!existsSync(path.join(from, name))) continue;
      keep(path.join(dataDir, name), aside);
      renameSync(path.join(from, name), path.join(dataDir, name));
      syncFolder(dataDir);
    }
    rmSync(from, { recursive: true, force: true });
    if (existsSync(aside)) kept = aside;
  }
  return kept;
}

function keep(what: string, aside: string): void {
  if (!existsSync(what)) return;
  if (!existsSync(aside)) makeLike(path.dirname(what), aside);
  renameSync(what, path.join(aside, path.basename(what)));
  syncFolder(aside);
}

/** A folder beside the data that those who may use the data may use. */
function makeLike(model: string, folder: string): void {
  const { mode, uid, gid } = statSync(model);
  mkdirSync(folder, { mode: mode & 0o777 });
  if (process.getuid?.() === 0) chownSync(folder, uid, gid);
}
