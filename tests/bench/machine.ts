import { execFileSync } from 'node:child_process';
import os from 'node:os';
import { database } from '../../lib/db/client';

/** What the figures were measured on, and of. DATABASE_URL must be set. */
export async function describeMachine() {
  const found = await database().pool.query<{ version: string }>(`SELECT current_setting('server_version') AS version`);
  const cpus = os.cpus();
  return {
    cpu: cpus[0]?.model ?? 'unknown',
    cores: cpus.length,
    memory: os.totalmem(),
    system: `${os.type()} ${os.release()} ${os.arch()}`,
    node: process.versions.node,
    postgresql: found.rows[0]?.version ?? 'unknown',
    /** Processes that wanted a core in the last minute, before anything was measured. */
    load: os.loadavg()[0] ?? 0,
    commit: commit(),
  };
}

/** The commit that is checked out, with a plus where files differ from it; null outside a git checkout. */
function commit(): string | null {
  try {
    const git = (...args: string[]) =>
      execFileSync('git', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
    return git('rev-parse', 'HEAD').trim() + (git('status', '--porcelain').trim() === '' ? '' : '+');
  } catch {
    return null;
  }
}
