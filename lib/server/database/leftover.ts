import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Refusal } from '../refusal';

const steps = [
  ['SIGINT', 10_000],
  ['SIGQUIT', 10_000],
] as const;

/**
 * Clears the way for a start on a cluster that a crash left: a server that still runs on it is stopped (cleanly, then
 * by immediate shutdown), backends that outlived their server are waited for, and a `postmaster.pid` whose number now
 * belongs to some other program is removed. A pid file of a dead server stays: PostgreSQL judges it better.
 *
 * @throws Refusal when a process on the cluster cannot be stopped
 */
export async function clearLeftovers(cluster: string): Promise<void> {
  for (const [signal, patience] of steps) {
    const running = processesOn(cluster);
    if (running.length === 0) {
      removeForeignPidFile(cluster);
      return;
    }
    const server = pidIn(cluster);
    const targets = server !== null && running.includes(server) ? [server] : running;
    for (const pid of targets) send(pid, signal);
    if (await goneWithin(cluster, patience)) return;
  }
  throw new Refusal(
    `A database process still runs on ${cluster} and does not end: stop process ${processesOn(cluster).join(', ')} and start again.`,
  );
}

/** PostgreSQL and all its backends work inside the cluster's folder, and nothing else does. */
function processesOn(cluster: string): number[] {
  try {
    const folder = realpathSync(cluster);
    const all = readdirSync('/proc').map(Number).filter(Number.isInteger);
    return all.filter((pid) => folderOf(pid) === folder && isPostgres(pid));
  } catch {
    const pid = pidIn(cluster);
    return pid !== null && commandOf(pid).includes(cluster) ? [pid] : [];
  }
}

function removeForeignPidFile(cluster: string): void {
  const pid = pidIn(cluster);
  if (pid !== null && isAlive(pid)) rmSync(path.join(cluster, 'postmaster.pid'), { force: true });
}

async function goneWithin(cluster: string, patience: number): Promise<boolean> {
  const until = Date.now() + patience;
  while (Date.now() < until) {
    if (processesOn(cluster).length === 0) return true;
    await sleep(50);
  }
  return false;
}

function pidIn(cluster: string): number | null {
  try {
    const pid = Number.parseInt(readFileSync(path.join(cluster, 'postmaster.pid'), 'utf8'), 10);
    return pid > 0 ? pid : null;
  } catch {
    return null;
  }
}

function folderOf(pid: number): string | null {
  try {
    return readlinkSync(`/proc/${String(pid)}/cwd`);
  } catch {
    return null;
  }
}

function isPostgres(pid: number): boolean {
  try {
    return /^(\S*\/)?postgres\b/.test(readFileSync(`/proc/${String(pid)}/cmdline`, 'utf8'));
  } catch {
    return false;
  }
}

/** Where there is no /proc: the command line of a server names the folder. */
function commandOf(pid: number): string {
  return spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It ended in the meantime, or is somebody else's; the wait that follows tells.
  }
}
