import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

export interface Process {
  readonly pid: number;
  readonly parent: number;
  readonly command: string;
}

/** The processes of a server that runs on a data directory, found from outside: its children, and the database's. */
export function processesOf(front: number, dataDir: string): { renderer: number[]; database: number[] } {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => read(Number(name)));
  const isRenderer = ({ parent, command }: Process) => parent === front && command.includes('renderer.ts');
  return {
    renderer: all.filter(isRenderer).map(({ pid }) => pid),
    database: all.filter(({ pid }) => folderOf(pid) === `${dataDir}/postgres`).map(({ pid }) => pid),
  };
}

/** The first process of the database on a data directory, by its own record. */
export function postmasterOf(dataDir: string): number {
  return Number.parseInt(readFileSync(`${dataDir}/postgres/postmaster.pid`, 'utf8'), 10);
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${String(pid)}/status`, 'utf8'));
  } catch {
    return false;
  }
}

/** @throws when it does not become true in time */
export async function until(what: string, isTrue: () => boolean | Promise<boolean>, patience = 15_000): Promise<void> {
  const end = Date.now() + patience;
  while (Date.now() < end) {
    if (await isTrue()) return;
    await sleep(50);
  }
  throw new Error(`not within ${String(patience)} ms: ${what}`);
}

function read(pid: number): Process[] {
  try {
    const command = readFileSync(`/proc/${String(pid)}/cmdline`, 'utf8').replaceAll('\0', ' ');
    const parent = Number(/^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${String(pid)}/status`, 'utf8'))?.[1]);
    return [{ pid, parent, command }];
  } catch {
    return [];
  }
}

function folderOf(pid: number): string {
  try {
    return readlinkSync(`/proc/${String(pid)}/cwd`);
  } catch {
    return '';
  }
}
