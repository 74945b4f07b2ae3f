import { checkDataDir, makeDataDir } from '../data-dir';
import { checkExternalDatabase } from '../database/external';
import { claimInstance } from '../instance';
import { applyMigrations } from '../migrations';
import { step } from '../progress.js';
import { Refusal } from '../refusal';
import type { Shutdown } from '../shutdown';
import { refillDatabase, whatIsThere, type Refill } from './refill';
import { whole } from './whole';

/**
 * Restores into the database that the operator named.
 *
 * @throws Refusal when somebody is connected to it, when it holds tables of something else, or when it holds tables at
 * all and was not said to be replaced
 */
export async function restoreExternal(
  { url, dataDir, replace }: { url: string; dataDir: string; replace: boolean },
  refill: Refill,
  shutdown: Shutdown,
): Promise<{ foreign: string[]; kept: null }> {
  checkDataDir(dataDir, null);
  await checkExternalDatabase(url);
  shutdown.add(makeDataDir(dataDir, null));
  const { release } = await claimInstance(dataDir, 'restoring a backup', null);
  shutdown.add(release);
  const { tables, ours, others } = await whatIsThere(url);
  if (tables > 0 && !ours) {
    throw new Refusal(
      'The database in DATABASE_URL holds tables that are not Counterpoint’s: create an empty one (createdb) and set DATABASE_URL to it.',
    );
  }
  if (tables > 0 && !replace) {
    throw new Refusal(
      'The database in DATABASE_URL is not empty: back it up (npm run backup), then add --replace to replace everything in it, or set DATABASE_URL to an empty one.',
    );
  }
  if (others > 0) {
    throw new Refusal(
      `Others are connected to the database in DATABASE_URL (${String(others)}): stop every Counterpoint and pooler that uses it, then restore again.`,
    );
  }
  const foreign = await step('Rows restored', () => whole(() => refillDatabase(url, refill)));
  await applyMigrations(url, refill.migrations).catch((error: unknown) => {
    throw new Refusal(`The backup is restored, but could not be brought up to this version: ${String(error)}`);
  });
  return { foreign, kept: null };
}
