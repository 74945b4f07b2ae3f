import { chownSync, existsSync, mkdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { checkDataDir, makeDataDir } from '../data-dir';
import { createAccount, findAccount, type Account } from '../database/account';
import { installedBinaries } from '../database/binaries';
import { startEmbeddedDatabase } from '../database/embedded';
import { clearLeftovers } from '../database/leftover';
import { claimInstance } from '../instance';
import { applyMigrations } from '../migrations';
import { step } from '../progress.js';
import { Refusal } from '../refusal';
import type { Shutdown } from '../shutdown';
import { buildingSite, declareRestored, putInPlace } from './in-place';
import { refillDatabase, type Refill } from './refill';
import { stampOf } from './request';
import { whole } from './whole';

/**
 * Restores into a new database beside the one that is there, which need not even be readable; it takes its place when
 * it is complete and stopped.
 *
 * @returns the tables left out, and the folder in which what was there before is kept
 */
export async function restoreEmbedded(
  dataDir: string,
  refill: Refill,
  shutdown: Shutdown,
): Promise<{ foreign: string[]; kept: string | null }> {
  const cluster = path.join(dataDir, 'postgres');
  // As root: as whoever the data belong to, so that the server that ran on them can go on.
  const { account, missing } = findAccount(existsSync(cluster) ? cluster : dataDir);
  checkDataDir(dataDir, account);
  installedBinaries();
  const owner = missing ? createAccount() : account;
  shutdown.add(makeDataDir(dataDir, owner));
  const { runtime, release } = await claimInstance(dataDir, 'restoring a backup', null);
  shutdown.add(release);
  const site = buildingSite(dataDir);
  for (const folder of [dataDir, site]) await clearLeftovers(path.join(folder, 'postgres'));
  putInPlace(dataDir);

  shutdown.add(() => {
    rmSync(site, { recursive: true, force: true });
  });
  makeDataDir(site, owner);
  const sockets = makeSockets(runtime, owner);
  const database = await step('New database made', () => startEmbeddedDatabase(site, { account: owner, sockets }));
  shutdown.add(database.stop);
  const foreign = await step('Rows restored', () => whole(() => refillDatabase(database.url, refill)));
  await whole(() => applyMigrations(database.url, refill.migrations));
  await database.stop();
  // Nothing below waits for anything, so from here on nobody can stop it half-way.
  if (shutdown.begun) throw new Refusal('Stopped: nothing has been changed.');
  giveToOwner(dataDir, path.join(site, 'database-secret'));
  declareRestored(dataDir, stampOf(new Date()));
  return { foreign, kept: putInPlace(dataDir) };
}

/** Inside this run's own folder, so that it goes with it. */
function makeSockets(runtime: string, account: Account): string {
  const sockets = path.join(runtime, 'db');
  mkdirSync(sockets, { mode: 0o700 });
  if (account) {
    chownSync(sockets, account.uid, account.gid);
    chownSync(runtime, account.uid, account.gid);
  }
  return sockets;
}

function giveToOwner(dataDir: string, file: string): void {
  const { uid, gid } = statSync(dataDir);
  if (process.getuid?.() === 0) chownSync(file, uid, gid);
}
