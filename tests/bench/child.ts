import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { z } from 'zod';

/** A program of the bench in a process of its own. */
export interface Child {
  readonly pid: number;
  /** Sends a message and gives the next one that comes back. */
  readonly ask: <Answer>(message: object, answer: z.ZodType<Answer>) => Promise<Answer>;
  readonly stop: () => Promise<void>;
}

/**
 * Runs a program that says `ready` once it can be asked, and that ends when its parent goes.
 *
 * @throws when it ends instead of answering
 */
export async function startChild(file: URL, variables: Readonly<Record<string, string>> = {}): Promise<Child> {
  const process_ = fork(file, {
    execArgv: ['--import', 'tsx'],
    env: { ...process.env, ...variables, NODE_ENV: 'production' },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  await nextMessage(process_);
  return {
    pid: process_.pid ?? 0,
    ask: async (message, answer) => {
      process_.send(message);
      return answer.parse(await nextMessage(process_));
    },
    stop: async () => {
      if (process_.exitCode !== null || process_.signalCode !== null) return;
      process_.kill();
      await once(process_, 'exit');
    },
  };
}

function nextMessage(child: ChildProcess): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const onExit = (code: number | null) => {
      reject(new Error(`${child.spawnargs.join(' ')} ended with ${String(code)}`));
    };
    child.once('exit', onExit);
    child.once('message', (message) => {
      child.off('exit', onExit);
      resolve(message);
    });
  });
}
