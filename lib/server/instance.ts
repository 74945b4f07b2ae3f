import { linkSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { Refusal } from './refusal';

const lockContent = z.object({
  pid: z.number(),
  address: z.string(),
  runtime: z.string(),
  sockets: z.string().nullable(),
});
type LockContent = z.infer<typeof lockContent>;

export interface Instance {
  /** A private folder for this run's unix sockets. */
  readonly runtime: string;
  /** Gives the data directory free; called once, at the end. */
  readonly release: () => void;
}

const ownFolder = /^counterpoint-[\w-]+$/;

/** @throws Refusal when a live instance uses the data directory; touches nothing */
export async function refuseIfRunning(dataDir: string): Promise<void> {
  const holder = await findRunning(dataDir);
  if (holder) throw alreadyRunning(holder);
}

/** The live instance that uses the data directory, or null. */
export async function findRunning(dataDir: string): Promise<LockContent | null> {
  const holder = readLock(lockFile(dataDir));
  return holder && (await isAlive(holder)) ? holder : null;
}

/**
 * Claims the data directory for this process: a lock file names a unix socket on which the holder listens from its
 * first moment to its last, so a lock is alive exactly when somebody answers there, whatever the process numbers say.
 * A dead one is taken over and what its holder left in the temporary folder is removed.
 *
 * @param sockets the folder of the embedded database's socket, to be removed by whoever takes over
 */
export async function claimInstance(dataDir: string, address: string, sockets: string | null): Promise<Instance> {
  const base = os.tmpdir().length < 60 ? os.tmpdir() : '/tmp';
  const runtime = mkdtempSync(path.join(base, 'counterpoint-'));
  const server = net.createServer((socket) => socket.destroy()).unref();
  await new Promise<void>((resolve) => server.listen(controlSocket(runtime), resolve));
  const release = () => {
    server.close();
    rmSync(runtime, { recursive: true, force: true });
  };
  const own = { pid: process.pid, address, runtime, sockets };
  try {
    await takeLock(lockFile(dataDir), own);
  } catch (error) {
    release();
    throw error;
  }
  return {
    runtime,
    release: () => {
      rmSync(lockFile(dataDir), { force: true });
      release();
    },
  };
}

/** Linking fails when the name is taken, so of two that start at once one wins. */
async function takeLock(file: string, own: LockContent): Promise<void> {
  const draft = `${file}.${String(own.pid)}`;
  writeFileSync(draft, JSON.stringify(own), { mode: 0o600 });
  try {
    for (let attempt = 0; attempt < 5; attempt += 1) {
      if (linkIfFree(draft, file)) return;
      const holder = readLock(file);
      if (holder && (await isAlive(holder))) throw alreadyRunning(holder);
      setAside(file, holder);
    }
    throw new Refusal('Several starts compete for this DATA_DIR: start one of them again.');
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Removes a dead lock, unless somebody else has replaced it since it was read: then that one is put back. */
function setAside(file: string, dead: LockContent | null): void {
  const aside = `${file}.dead.${String(process.pid)}`;
  try {
    renameSync(file, aside);
  } catch {
    return;
  }
  const moved = readLock(aside);
  if (moved?.runtime !== dead?.runtime) linkIfFree(aside, file);
  else if (dead) removeLeftovers(dead);
  rmSync(aside, { force: true });
}

function removeLeftovers({ runtime, sockets }: LockContent): void {
  for (const folder of [runtime, sockets]) {
    if (folder !== null && ownFolder.test(path.basename(folder))) rmSync(folder, { recursive: true, force: true });
  }
}

function linkIfFree(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

function isAlive({ runtime }: LockContent): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = net.connect(controlSocket(runtime));
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => {
      resolve(false);
    });
  });
}

function readLock(file: string): LockContent | null {
  try {
    return lockContent.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return null;
  }
}

const lockFile = (dataDir: string) => path.join(dataDir, 'running.json');
const controlSocket = (runtime: string) => path.join(runtime, 'control');

function alreadyRunning({ pid, address }: LockContent): Refusal {
  return new Refusal(
    `Counterpoint is already running on this DATA_DIR (process ${String(pid)}, ${address}): stop it, or set another DATA_DIR and PORT.`,
  );
}
