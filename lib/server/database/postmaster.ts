import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync, statSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { Account } from './account';
import type { Binaries } from './binaries';

export interface Postmaster {
  readonly process: ChildProcess;
  readonly pid: number;
}

export interface Launch {
  readonly binaries: Binaries;
  readonly account: Account;
  readonly cluster: string;
  /** The folder of its unix socket, the only way to reach it. */
  readonly sockets: string;
  readonly log: string;
  /** Further `name=value` settings. */
  readonly settings?: readonly string[];
}

const mostLogBytes = 10_000_000;
const settings = [
  'listen_addresses=',
  'unix_socket_permissions=0700',
  'max_connections=80',
  'shared_buffers=128MB',
  'random_page_cost=1.1',
  'max_wal_size=512MB',
  'jit=off',
  // Who comes first in a table does so each time: searches rank no more than the first (search-statements.ts).
  'synchronize_seqscans=off',
  'timezone=UTC',
  'log_timezone=UTC',
];

/**
 * Starts PostgreSQL in a process group of its own, so that a Ctrl-C in the terminal reaches the front alone, which
 * stops the database last. It may not accept connections yet.
 */
export function launchPostmaster({
  binaries,
  account,
  cluster,
  sockets,
  log,
  settings: more = [],
}: Launch): Postmaster {
  const output = openSync(log, tooLong(log) ? 'w' : 'a', 0o600);
  try {
    const options = [...settings, `unix_socket_directories=${sockets}`, ...more].flatMap((one) => ['-c', one]);
    const child = spawn(binaries.postgres, ['-D', cluster, ...options], {
      ...account,
      cwd: '/',
      detached: true,
      stdio: ['ignore', output, output],
    });
    child.on('error', () => undefined);
    return { process: child, pid: child.pid ?? 0 };
  } finally {
    closeSync(output);
  }
}

/**
 * Waits until the database takes connections, for as long as its process lives: recovery after a crash takes its time.
 *
 * @throws when the process ends first
 */
export async function untilReady(postmaster: Postmaster, databaseUrl: string): Promise<void> {
  for (let pause = 10; ; pause = Math.min(pause * 1.5, 500)) {
    if (hasEnded(postmaster)) throw new Error('PostgreSQL ended while starting');
    if (await answers(databaseUrl)) return;
    await sleep(pause);
  }
}

export function hasEnded({ process, pid }: Postmaster): boolean {
  return pid === 0 || process.exitCode !== null || process.signalCode !== null;
}

/** Resolves when the process has ended, at once if it already has. */
export async function untilEnded(postmaster: Postmaster): Promise<void> {
  if (!hasEnded(postmaster)) await once(postmaster.process, 'exit');
}

/** Stops it cleanly (clients are cut, nothing is lost), by force if that takes longer than 20 s. */
export async function stopPostmaster(postmaster: Postmaster): Promise<void> {
  for (const [signal, patience] of [
    ['SIGINT', 15_000],
    ['SIGQUIT', 5_000],
    ['SIGKILL', 5_000],
  ] as const) {
    if (hasEnded(postmaster)) return;
    postmaster.process.kill(signal);
    await Promise.race([untilEnded(postmaster), sleep(patience, undefined, { ref: false })]);
  }
}

/** The last lines that say what went wrong, for the operator. */
export function lastWords(log: string): string {
  const lines = readFileSync(log, 'utf8').trimEnd().split('\n');
  const grave = lines.filter((line) => /FATAL|PANIC|could not/.test(line));
  return (grave.length > 0 ? grave : lines)
    .slice(-1)
    .join('')
    .replace(/^.*?: +/, '');
}

async function answers(connectionString: string): Promise<boolean> {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 2_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

function tooLong(log: string): boolean {
  return (statSync(log, { throwIfNoEntry: false })?.size ?? 0) > mostLogBytes;
}
