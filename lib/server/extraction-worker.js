// What runs in the thread that reads files (lib/extraction/queries.ts starts it by this path).

import { parentPort } from 'node:worker_threads';
import { register } from 'tsx/esm/api';

// A thread does not get the loader that its process was started with.
register();
const { readDocument } = await import('../extraction/reading');
parentPort?.on('message', (/** @type {import('../extraction/reading').GivenFile} */ file) => {
  void readDocument(file).then((reading) => parentPort?.postMessage(reading));
});
