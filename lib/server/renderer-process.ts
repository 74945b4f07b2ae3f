import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

export interface Renderer {
  readonly socket: string;
  readonly isReady: () => boolean;
  /** Resolves at the first moment in which it answers. */
  readonly started: Promise<void>;
  readonly stop: () => Promise<void>;
}

const longestPause = 5_000;

/**
 * Runs the renderer beside this process and runs it again when it ends. In a process group of its own, so that a
 * Ctrl-C in the terminal does not cut requests that the front still finishes.
 */
export function runRenderer(runtime: string, variables: Record<string, string>): Renderer {
  const socket = path.join(runtime, 'renderer');
  let announce = (): void => undefined;
  const started = new Promise<void>((resolve) => (announce = resolve));
  const stopping = new AbortController();
  let ready = false;
  let child: ChildProcess | undefined;

  const running = (async () => {
    for (let pause = 0; ; pause = Math.min(Math.max(pause * 2, 200), longestPause)) {
      await sleep(pause, undefined, { signal: stopping.signal }).catch(() => undefined);
      if (stopping.signal.aborted) return;
      rmSync(socket, { force: true });
      child = start(socket, variables);
      const output = child.stdout?.resume();
      child.once('message', () => {
        ready = true;
        // What Next.js says while starting is its own affair; from now on it is the application that speaks.
        output?.pipe(process.stdout, { end: false });
        pause = 0;
        announce();
      });
      await once(child, 'exit').catch(() => undefined);
      ready = false;
    }
  })();

  return {
    socket,
    isReady: () => ready,
    started,
    stop: async () => {
      stopping.abort();
      child?.kill('SIGTERM');
      await Promise.race([running, sleep(2_000, undefined, { ref: false })]);
      child?.kill('SIGKILL');
    },
  };
}

function start(socket: string, variables: Record<string, string>): ChildProcess {
  return fork(path.join(process.cwd(), 'lib/server/renderer.ts'), [socket], {
    execArgv: ['--import', 'tsx'],
    env: { ...process.env, ...variables, NODE_ENV: 'production' },
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
}
