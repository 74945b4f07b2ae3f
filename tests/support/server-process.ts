import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { freePort } from './free-port.js';

export interface ServerProcess {
  readonly pid: number;
  readonly port: number;
  readonly address: string;
  /** Everything printed so far. */
  readonly output: () => string;
  /** Milliseconds from the start to the line with the address. */
  readonly startedAfter: number;
  readonly signal: (signal: NodeJS.Signals) => void;
  /** The exit code, once it has ended; null when a signal ended it. */
  readonly ended: Promise<number | null>;
  readonly stop: () => Promise<void>;
}

export interface ServerOptions {
  readonly dataDir: string;
  readonly port?: number;
  readonly variables?: Readonly<Record<string, string>>;
}

const running = new Set<ChildProcess>();

/** Ends the servers that a failed test left, in an `afterAll`. */
export function killLeftServers(): void {
  for (const child of running) child.kill('SIGKILL');
}

/**
 * Runs `npm start`'s program and waits until it serves.
 *
 * @throws with what it printed when it ends instead
 */
export async function startServer(options: ServerOptions): Promise<ServerProcess> {
  const began = performance.now();
  const launched = await launch(options);
  const serves = new Promise<void>((resolve, reject) => {
    launched.onOutput((text) => {
      if (text.includes('Ctrl-C stops it')) resolve();
    });
    void launched.ended.then((code) => {
      reject(new Error(`ended with ${String(code)}:\n${launched.output()}`));
    });
  });
  await serves;
  return { ...launched, startedAfter: performance.now() - began };
}

/** Runs it to its end, for a start that is expected to be refused. */
export async function runToEnd(options: ServerOptions): Promise<{ code: number | null; output: string }> {
  const launched = await launch(options);
  return { code: await launched.ended, output: launched.output() };
}

/** The URL of the database that runs in a data directory. */
export function databaseUrlOf(dataDir: string): string {
  const lock: unknown = JSON.parse(readFileSync(path.join(dataDir, 'running.json'), 'utf8'));
  const { sockets } = z.object({ sockets: z.string() }).parse(lock);
  const secret = readFileSync(path.join(dataDir, 'database-secret'), 'utf8');
  return `postgresql://counterpoint:${secret}@localhost/counterpoint?host=${encodeURIComponent(sockets)}`;
}

async function launch({ dataDir, port, variables = {} }: ServerOptions) {
  const chosen = port ?? (await freePort());
  const { DATABASE_URL: _, ...inherited } = process.env;
  const child = spawn(process.execPath, ['lib/server/start.js'], {
    env: { ...inherited, HOST: '127.0.0.1', PORT: String(chosen), DATA_DIR: dataDir, ...variables },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  const listeners: ((text: string) => void)[] = [];
  const take = (chunk: Buffer): void => {
    printed += chunk.toString();
    for (const listener of listeners) listener(printed);
  };
  child.stdout.on('data', take);
  child.stderr.on('data', take);
  running.add(child);
  child.once('exit', () => running.delete(child));
  const ended = once(child, 'close').then(() => child.exitCode);
  return {
    ...{ pid: child.pid ?? 0, port: chosen, address: `http://127.0.0.1:${String(chosen)}` },
    output: () => printed,
    onOutput: (listener: (text: string) => void) => void listeners.push(listener),
    signal: (signal: NodeJS.Signals) => void child.kill(signal),
    ended,
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}
