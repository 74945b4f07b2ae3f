import { setTimeout as sleep } from 'node:timers/promises';
import { carryNext } from '../standings/commands';

/** A new version may wait so long before its passages are looked for. */
const lookEvery = 2_000;

for (;;) {
  // While the database is away, all waits; what went wrong once is tried again.
  const isDone = !(await carryNext().catch(() => false));
  if (isDone) await sleep(lookEvery);
}
