// What runs in the thread that looks for quotes (lib/web-annotations/queries.ts starts it by this path).

import { parentPort } from 'node:worker_threads';
import { register } from 'tsx/esm/api';

// A thread does not get the loader that its process was started with.
register();
const { placesIn } = await import('../web-annotations/places');
/** @typedef {{ document: import('../web-annotations/places').Document, pointers: import('../web-annotations/places').Pointer[] }} Task */
parentPort?.on('message', (/** @type {Task} */ { document, pointers }) => {
  parentPort?.postMessage(placesIn(document, pointers));
});
