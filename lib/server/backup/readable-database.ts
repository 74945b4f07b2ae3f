import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Settings } from '../../env';
import { checkDataDir } from '../data-dir';
import { findAccount } from '../database/account';
import { readSecret } from '../database/cluster';
import { embeddedUrl, makeSocketFolder, startEmbeddedDatabase } from '../database/embedded';
import { checkExternalDatabase } from '../database/external';
import { claimInstance, findRunning } from '../instance';
import { step } from '../progress.js';
import { Refusal } from '../refusal';
import type { Shutdown } from '../shutdown';
import { putInPlace } from './in-place';

/**
 * The database to back up: the external one; the embedded one of a running server; or the embedded one, started for
 * this purpose and stopped by the shutdown.
 *
 * @throws Refusal when there is none
 */
export async function findDatabase(settings: Settings, shutdown: Shutdown): Promise<string> {
  const { DATA_DIR: dataDir, DATABASE_URL: given, DATABASE_DIRECT_URL: direct } = settings;
  if (given !== undefined) {
    await checkExternalDatabase(direct ?? given, direct === undefined ? 'DATABASE_URL' : 'DATABASE_DIRECT_URL');
    return direct ?? given;
  }
  const cluster = path.join(dataDir, 'postgres');
  const running = await findRunning(dataDir);
  if (running?.sockets === null) {
    throw new Refusal(
      `What runs on ${dataDir} (${running.address}) has no database there: wait until it is done, or set DATABASE_URL as the server has it.`,
    );
  }
  if (running) return embeddedUrl('counterpoint', readSecret(cluster), running.sockets);
  if (!existsSync(dataDir)) throw nothingThere(dataDir);
  return startFor(dataDir, cluster, shutdown);
}

async function startFor(dataDir: string, cluster: string, shutdown: Shutdown): Promise<string> {
  const { account } = findAccount(existsSync(cluster) ? cluster : dataDir);
  checkDataDir(dataDir, account);
  const sockets = makeSocketFolder(account);
  shutdown.add(() => {
    rmSync(sockets, { recursive: true, force: true });
  });
  const { release } = await claimInstance(dataDir, 'making a backup', sockets);
  shutdown.add(release);
  putInPlace(dataDir);
  if (!existsSync(cluster)) throw nothingThere(dataDir);
  const database = await step('Database started', () => startEmbeddedDatabase(dataDir, { account, sockets }));
  shutdown.add(database.stop);
  return database.url;
}

function nothingThere(dataDir: string): Refusal {
  return new Refusal(`There is no database in ${dataDir}: set DATA_DIR or DATABASE_URL as the server has it.`);
}
