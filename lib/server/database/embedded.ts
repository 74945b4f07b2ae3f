import { chownSync, mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { Refusal } from '../refusal';
import type { Account } from './account';
import { reachableBinaries } from './binaries';
import { ensureCluster, owner } from './cluster';
import { clearLeftovers } from './leftover';
import { hasEnded, lastWords, launchPostmaster, stopPostmaster, untilEnded, untilReady } from './postmaster';
import type { Launch, Postmaster } from './postmaster';
import { watch } from './watchdog';

export interface EmbeddedDatabase {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

const longestPause = 5_000;

/** A new folder for the server's unix socket that its account may use; the path is short, as sockets demand. */
export function makeSocketFolder(account: Account): string {
  const base = os.tmpdir().length < 60 ? os.tmpdir() : '/tmp';
  const folder = mkdtempSync(path.join(base, 'counterpoint-db-'));
  if (account) chownSync(folder, account.uid, account.gid);
  return folder;
}

/**
 * Starts the database that comes with the program, making it first where there is none, and keeps it running: when it
 * ends by itself it is started again on the same socket, so that its URL stays true.
 *
 * @param dataDir holds `postgres` (the cluster), `postgres.log` and `database-secret`
 * @throws Refusal with what PostgreSQL said when it cannot be started
 */
export async function startEmbeddedDatabase(
  dataDir: string,
  { account, sockets, settings = [] }: { account: Account; sockets: string; settings?: readonly string[] },
): Promise<EmbeddedDatabase> {
  const cluster = path.join(dataDir, 'postgres');
  const binaries = reachableBinaries(dataDir, account);
  await clearLeftovers(cluster);
  const secret = await ensureCluster(cluster, { binaries, account, scratch: sockets });
  const launch = { binaries, account, cluster, sockets, log: path.join(dataDir, 'postgres.log'), settings };
  const urlOf = (name: string) => embeddedUrl(name, secret, sockets);
  const first = await start(launch, urlOf('postgres'));
  await ensureDatabase(urlOf('postgres'));
  const supervision = supervise(first, launch, urlOf('postgres'));
  return {
    url: urlOf(owner),
    stop: supervision.stop,
  };
}

/** How to reach a database of the embedded server, through the socket in the folder `sockets`. */
export function embeddedUrl(name: string, secret: string, sockets: string): string {
  return `postgresql://${owner}:${secret}@localhost/${name}?host=${encodeURIComponent(sockets)}`;
}

interface Running {
  readonly postmaster: Postmaster;
  readonly unwatch: () => void;
}

async function start(launch: Launch, url: string): Promise<Running> {
  const postmaster = launchPostmaster(launch);
  const unwatch = watch(postmaster.pid, launch.account);
  try {
    await untilReady(postmaster, url);
    return { postmaster, unwatch };
  } catch {
    unwatch();
    throw new Refusal(`PostgreSQL did not start (${lastWords(launch.log)}): see ${launch.log}.`);
  }
}

function supervise(first: Running, launch: Launch, url: string): { stop: () => Promise<void> } {
  const stopping = new AbortController();
  let current = first;
  const watching = (async () => {
    for (;;) {
      await untilEnded(current.postmaster);
      current.unwatch();
      for (
        let pause = 50;
        !stopping.signal.aborted && hasEnded(current.postmaster);
        pause = Math.min(pause * 2, longestPause)
      ) {
        try {
          await clearLeftovers(launch.cluster);
          current = await start(launch, url);
        } catch {
          await sleep(pause, undefined, { signal: stopping.signal }).catch(() => undefined);
        }
      }
      if (stopping.signal.aborted) return;
    }
  })();
  return {
    stop: async () => {
      stopping.abort();
      await stopPostmaster(current.postmaster);
      await watching;
      await stopPostmaster(current.postmaster);
      current.unwatch();
    },
  };
}

async function ensureDatabase(connectionString: string): Promise<void> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [owner]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${owner}`);
  } finally {
    await client.end();
  }
}
