import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import { Busy } from '../outcome';
import type { Reading } from './document';
import type { GivenFile } from './reading';
import { formats, unreadable } from './vocabulary';

/** One file is read at a time, and so many may wait; a class that hands in at once is served within a minute. */
const mostWaiting = 8;
/** A book is read in 3 s. Milliseconds. */
const patience = 10_000;
/** How long a thread waits for the next file before it is ended, and its memory given back. */
const idle = 30_000;
/** Megabytes that a file may make the thread need. */
const memory = { maxOldGenerationSizeMb: 96, maxYoungGenerationSizeMb: 16, stackSizeMb: 4 };

const reading: z.ZodType<Reading> = z.discriminatedUnion('ok', [
  z.object({
    ok: z.literal(true),
    value: z.object({
      ...{ format: z.enum(formats), text: z.string(), title: z.string().nullable(), authors: z.array(z.string()) },
      ...{ published: z.string().nullable(), language: z.string().nullable() },
    }),
  }),
  z.object({ ok: z.literal(false), reason: z.enum(unreadable) }),
]);

/** The thread, and what it is busy with. */
interface Thread {
  readonly worker: Worker;
  finish: ((result: Reading | Error) => void) | null;
}

let thread: Thread | null = null;
let turn: Promise<unknown> = Promise.resolve();
let waiting = 0;
let resting: NodeJS.Timeout | undefined;

/**
 * Reads a document in a thread of its own, one after the other. What takes too long or too much memory ends the thread
 * and is refused.
 *
 * @throws Busy where too many wait already
 */
export async function extract(file: GivenFile): Promise<Reading> {
  if (waiting >= mostWaiting) throw new Busy('many files wait to be read');
  waiting += 1;
  const mine = turn.then(() => readInThread(file));
  turn = mine.catch(() => undefined);
  try {
    return await mine;
  } finally {
    waiting -= 1;
  }
}

function readInThread(file: GivenFile): Promise<Reading> {
  clearTimeout(resting);
  const own = (thread ??= startThread());
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      end(own);
      own.finish?.({ ok: false, reason: 'too-slow' });
    }, patience);
    own.finish = (result) => {
      own.finish = null;
      clearTimeout(timer);
      resting = setTimeout(() => end(own), idle).unref();
      if (result instanceof Error) reject(result);
      else resolve(result);
    };
    const bytes = file.bytes.slice();
    own.worker.postMessage({ ...file, bytes }, [bytes.buffer]);
  });
}

function startThread(): Thread {
  // Named by its path, because it is no part of what Next.js bundles.
  const path = [process.cwd(), 'lib', 'server', 'extraction-worker.js'].join('/');
  const worker = new Worker(path, { resourceLimits: memory, execArgv: [], stdout: true, stderr: true });
  worker.unref();
  const own: Thread = { worker, finish: null };
  worker.on('message', (message) => {
    const parsed = reading.safeParse(message);
    own.finish?.(parsed.success ? parsed.data : new Error('the thread that reads files said something else'));
  });
  worker.on('error', (error) => {
    end(own);
    const isFull = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
    own.finish?.(isFull ? { ok: false, reason: 'too-much-inside' } : error);
  });
  worker.on('exit', () => {
    end(own);
    own.finish?.({ ok: false, reason: 'too-much-inside' });
  });
  return own;
}

function end(own: Thread): void {
  if (thread === own) thread = null;
  void own.worker.terminate();
}
