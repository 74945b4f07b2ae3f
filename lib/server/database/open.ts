import { rmSync } from 'node:fs';
import path from 'node:path';
import type { Settings } from '../../env';
import { putInPlace } from '../backup/in-place';
import { checkDataDir, makeDataDir } from '../data-dir';
import { claimInstance, refuseIfRunning } from '../instance';
import { checkPort } from '../port';
import { step } from '../progress.js';
import type { Shutdown } from '../shutdown';
import { createAccount, findAccount } from './account';
import { installedBinaries } from './binaries';
import { makeSocketFolder, startEmbeddedDatabase } from './embedded';
import { checkExternalDatabase } from './external';

interface OpenDatabase {
  readonly url: string;
  /** Past any pooler: for migrations and LISTEN. */
  readonly directUrl: string;
  /** This run's folder for unix sockets. */
  readonly runtime: string;
}

/** Checks, claims the data directory, and starts or reaches the database. */
export async function openDatabase(settings: Settings, address: string, shutdown: Shutdown): Promise<OpenDatabase> {
  const { DATA_DIR: dataDir, DATABASE_URL: given, DATABASE_DIRECT_URL: direct } = settings;
  const isEmbedded = given === undefined;
  const { account, missing } = isEmbedded
    ? findAccount(path.join(dataDir, 'postgres'))
    : { account: null, missing: false };
  await refuseIfRunning(dataDir);
  await checkPort(settings.PORT, settings.HOST);
  checkDataDir(dataDir, account);
  if (isEmbedded) installedBinaries();
  else await checkExternalDatabase(given);
  if (direct !== undefined) await checkExternalDatabase(direct, 'DATABASE_DIRECT_URL');

  const owner = missing ? createAccount() : account;
  shutdown.add(makeDataDir(dataDir, owner));
  const sockets = isEmbedded ? makeSocketFolder(owner) : null;
  if (sockets !== null) {
    shutdown.add(() => {
      rmSync(sockets, { recursive: true, force: true });
    });
  }
  const { runtime, release } = await claimInstance(dataDir, address, sockets);
  shutdown.add(release);
  if (sockets === null || given !== undefined) {
    return { url: given ?? '', directUrl: direct ?? given ?? '', runtime };
  }
  putInPlace(dataDir);
  const database = await step('Database started', () => startEmbeddedDatabase(dataDir, { account: owner, sockets }));
  shutdown.add(database.stop);
  return { url: database.url, directUrl: database.url, runtime };
}
