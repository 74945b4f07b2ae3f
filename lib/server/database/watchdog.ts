import { spawn } from 'node:child_process';
import type { Account } from './account';

/**
 * Ends the database when this process dies without a word (kill -9): a shell holds the other end of a pipe, which the
 * system closes with us, and then asks the database to stop. It has the database's rights and can signal nothing else.
 *
 * @returns calls the watch off
 */
export function watch(pid: number, account: Account): () => void {
  const shell = spawn('sh', ['-c', 'read -r never; kill -INT "$0"', String(pid)], {
    ...account,
    cwd: '/',
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  shell.on('error', () => undefined);
  shell.stdin.on('error', () => undefined);
  shell.unref();
  return () => {
    shell.kill('SIGKILL');
  };
}
