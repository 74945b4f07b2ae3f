import { isAlive, postmasterOf, processesOf, until } from './processes';
import { startServer, type ServerProcess } from './server-process';

export const parts = ['front', 'renderer', 'database', 'database backends', 'front and database'] as const;
export type Part = (typeof parts)[number];

/** What became of a server after a part of it was killed. */
interface Recovery {
  readonly recovered: boolean;
  /** As it is now: the same, or the next start's where the front was killed. */
  readonly server: ServerProcess;
}

/** One round: start, kill -9 one part, see it recover, stop, and look for what was left running. */
export async function killRound(dataDir: string, part: Part): Promise<{ recovered: boolean; orphans: number[] }> {
  const { recovered, server } = await killPart(await startServer({ dataDir }), dataDir, part);
  return { recovered, orphans: await stopAndCount(server, dataDir) };
}

/** Kills -9 one part while readers ask, and sees it recover: by itself, or by the next start where the front was killed. */
export async function killPart(server: ServerProcess, dataDir: string, part: Part): Promise<Recovery> {
  const { renderer, database } = processesOf(server.pid, dataDir);
  const postmaster = postmasterOf(dataDir);
  const asking = ask(server);
  for (const pid of targets(part, server.pid, { renderer, database, postmaster })) kill(pid);
  const statuses = await asking;
  if (statuses.some((status) => ![0, 200, 404, 503].includes(status)))
    throw new Error(`answers: ${statuses.join(' ')}`);
  if (part.startsWith('front')) {
    await server.ended;
    if (part === 'front') await until('no orphan', () => ![...renderer, ...database].some(isAlive), 10_000);
    return recover(await startServer({ dataDir }));
  }
  await until('a killed part is gone', () => part !== 'renderer' || !renderer.some(isAlive));
  return recover(server);
}

async function recover(server: ServerProcess): Promise<Recovery> {
  await until('healthy again', () => isHealthy(server), 20_000);
  const page = await fetch(`${server.address}/no-such-page`, { headers: { accept: 'text/html' } });
  return { recovered: page.status === 404, server };
}

/** @returns processes of the server that still run when it has stopped */
export async function stopAndCount(server: ServerProcess, dataDir: string): Promise<number[]> {
  const { renderer, database } = processesOf(server.pid, dataDir);
  await server.stop();
  return [...renderer, ...database].filter(isAlive);
}

function targets(
  part: Part,
  front: number,
  of: { renderer: number[]; database: number[]; postmaster: number },
): number[] {
  if (part === 'front') return [front];
  if (part === 'renderer') return of.renderer;
  if (part === 'database') return [of.postmaster];
  if (part === 'database backends') return of.database.filter((pid) => pid !== of.postmaster);
  return [front, of.postmaster];
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // A backend that has just ended by itself.
  }
}

/** The statuses of requests while something dies; 0 where the connection was cut. */
async function ask({ address }: ServerProcess): Promise<number[]> {
  const paths = ['/', '/debates', '/api/health', '/no-such-page', '/api/debates'];
  const one = (name: string) =>
    fetch(address + name).then(
      (answer) => answer.status,
      () => 0,
    );
  return Promise.all([...paths, ...paths].map(one));
}

async function isHealthy({ address }: ServerProcess): Promise<boolean> {
  try {
    return (await fetch(`${address}/api/health`)).status === 200;
  } catch {
    return false;
  }
}
