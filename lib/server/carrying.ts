import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { kindOfError } from './kind-of-error';

const longestPause = 10_000;

/**
 * Runs the thread that looks for passages in new versions of documents (carrier.js), and runs it again when it ends: it
 * may need seconds of processor time at once, and requests and streams must not wait for that. Cut off at any moment,
 * it leaves nothing half done.
 *
 * @returns stops it
 */
export function runCarrier(): () => Promise<void> {
  const stopping = new AbortController();
  let worker: Worker | undefined;
  const running = (async () => {
    for (let pause = 0; ; pause = Math.min(Math.max(pause * 2, 500), longestPause)) {
      await sleep(pause, undefined, { signal: stopping.signal }).catch(() => undefined);
      if (stopping.signal.aborted) return;
      worker = new Worker(new URL('./carrier.js', import.meta.url));
      worker.on('error', (error) => console.error(`The thread that looks for passages ended (${kindOfError(error)}).`));
      await once(worker, 'exit').catch(() => undefined);
    }
  })();
  return async () => {
    stopping.abort();
    await worker?.terminate();
    await running;
  };
}
