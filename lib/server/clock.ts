import { assignCards } from '../assignments/commands';
import { database } from '../db/client';
import { letClockRun } from '../discussions/commands';
import { eraseExpired } from '../erasures/commands';

const lookEvery = 500;
const hour = 3_600_000;

/**
 * Looks twice a second whether the time of a discussion's phase is up, and every hour whether a discussion is to be
 * erased. Any number of machines may do it on one database; while that is away, all waits.
 *
 * @returns stops it, and closes this process's connections
 */
export function runClock(): () => Promise<void> {
  const stops = [
    lookRegularly(() => letClockRun(assignCards), lookEvery),
    lookRegularly(eraseExpired, hour, lookEvery),
  ];
  return async () => {
    await Promise.all(stops.map((stop) => stop()));
    await database().pool.end();
  };
}

function lookRegularly(look: () => Promise<unknown>, every: number, first = every): () => Promise<void> {
  let isStopping = false;
  let looking: Promise<unknown> = Promise.resolve();
  const again = (): void => {
    looking = look()
      .catch(() => undefined)
      .then(() => {
        if (!isStopping) timer = setTimeout(again, every);
      });
  };
  let timer = setTimeout(again, first);
  return async () => {
    isStopping = true;
    clearTimeout(timer);
    await looking;
  };
}
