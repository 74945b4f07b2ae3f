import { setTimeout as sleep } from 'node:timers/promises';
import { carryNext } from '../standings/commands';
import { kindOfError } from './kind-of-error';

/** A new version may wait so long before its passages are looked for. */
const lookEvery = 2_000;
/** After failures in a row it is tried less and less often, up to this. */
const longestPause = 60_000;

// While the database is away, all waits; what went wrong once is tried again.
for (let failures = 0; ;) {
  try {
    const isDone = !(await carryNext());
    failures = 0;
    if (isDone) await sleep(lookEvery);
  } catch (thrown) {
    failures += 1;
    const pause = Math.min(lookEvery * 2 ** (failures - 1), longestPause);
    console.error(
      `Looking for passages failed (${kindOfError(thrown)}). It is tried again in ${String(pause / 1_000)} s.`,
    );
    await sleep(pause);
  }
}
