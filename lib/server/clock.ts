import { assignCards } from '../assignments/commands';
import { database } from '../db/client';
import { letClockRun } from '../discussions/commands';

const lookEvery = 500;

/**
 * Looks twice a second whether the time of a discussion's phase is up. Any number of machines may do it on one database;
 * while that is away, the phases wait.
 *
 * @returns stops it, and closes this process's connections
 */
export function runClock(): () => Promise<void> {
  let isStopping = false;
  let looking: Promise<unknown> = Promise.resolve();
  const look = (): void => {
    looking = letClockRun(assignCards)
      .catch(() => undefined)
      .then(() => {
        if (!isStopping) timer = setTimeout(look, lookEvery);
      });
  };
  let timer = setTimeout(look, lookEvery);
  return async () => {
    isStopping = true;
    clearTimeout(timer);
    await looking;
    await database().pool.end();
  };
}
