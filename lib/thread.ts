import { Worker, type ResourceLimits, type Transferable } from 'node:worker_threads';
import { Busy } from './outcome';

/** Thrown when work took longer than it may; its thread was ended with it. */
export class TookTooLong extends Busy {
  override name = 'TookTooLong';
}

/** Thrown when a thread ended before it answered: it had too little memory, or ended itself. */
export class ThreadEnded extends Error {
  override name = 'ThreadEnded';
}

interface Terms {
  /** The file in lib/server that runs in the thread, and answers each message with one message. */
  readonly file: string;
  /** How many may be served or wait at once; who comes then is told to come again. */
  readonly most: number;
  /** How long one piece of work may take. Milliseconds. */
  readonly patience: number;
  /** What the thread may need. */
  readonly memory?: ResourceLimits;
}

/** How long a thread waits for the next piece of work before it is ended, and its memory given back. Milliseconds. */
const idle = 30_000;

interface Running {
  readonly worker: Worker;
  /** Answers the one who waits; with an error, refuses. */
  finish: ((answer: unknown) => void) | null;
}

/**
 * Work that is done in a thread of its own, one piece after the other, so that it delays nobody who reads. The thread is
 * started for the first piece, and anew after one that had to be ended.
 *
 * @returns what takes a message to the thread, and answers what the thread does
 * @throws Busy where as many as may are waiting; TookTooLong, which is Busy too; ThreadEnded; what the thread did not catch
 */
export function threadFor({ file, most, patience, memory = {} }: Terms) {
  let running: Running | null = null;
  let turn: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  let resting: NodeJS.Timeout | undefined;

  return async (message: unknown, transferred: readonly Transferable[] = []): Promise<unknown> => {
    if (waiting >= most) throw new Busy(`too much waits for ${file}`);
    waiting += 1;
    const mine = turn.then(() => work(message, transferred));
    turn = mine.catch(() => undefined);
    try {
      return await mine;
    } finally {
      waiting -= 1;
    }
  };

  function work(message: unknown, transferred: readonly Transferable[]): Promise<unknown> {
    clearTimeout(resting);
    const own = (running ??= start());
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        end(own);
        own.finish?.(new TookTooLong(`${file} took too long`));
      }, patience);
      own.finish = (answer) => {
        own.finish = null;
        clearTimeout(timer);
        resting = setTimeout(() => end(own), idle).unref();
        if (answer instanceof Error) reject(answer);
        else resolve(answer);
      };
      own.worker.postMessage(message, transferred);
    });
  }

  function start(): Running {
    // Named by its path, because it is no part of what Next.js bundles.
    const path = [process.cwd(), 'lib', 'server', file].join('/');
    const worker = new Worker(path, { resourceLimits: memory, execArgv: [], stdout: true, stderr: true });
    worker.unref();
    const own: Running = { worker, finish: null };
    worker.on('message', (answer) => own.finish?.(answer));
    worker.on('error', (error) => {
      end(own);
      const isFull = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      own.finish?.(isFull ? new ThreadEnded(`${file} needed too much memory`) : error);
    });
    worker.on('exit', () => {
      end(own);
      own.finish?.(new ThreadEnded(`${file} ended`));
    });
    return own;
  }

  function end(own: Running): void {
    if (running === own) running = null;
    void own.worker.terminate();
  }
}
