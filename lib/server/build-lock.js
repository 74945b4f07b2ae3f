import { readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

const beat = 1_000;
const staleAfter = 15_000;

/**
 * Does the work while holding a lock file, so that two starts in one checkout do not build over each other. The holder
 * touches the file every second: a lock is dead when its process is, or when it has not been touched for 15 s (its
 * number may belong to another process by now).
 *
 * @template T
 * @param {string} file
 * @param {() => Promise<T>} work
 * @param {() => void} onWait called once when somebody else holds it
 * @returns {Promise<T>}
 */
export async function whileLocked(file, work, onWait) {
  let waited = false;
  while (!take(file)) {
    if (isDead(file)) rmSync(file, { force: true });
    else if (!waited) {
      waited = true;
      onWait();
    }
    await sleep(300);
  }
  const release = () => {
    rmSync(file, { force: true });
  };
  const touching = setInterval(() => {
    touch(file);
  }, beat);
  process.once('exit', release);
  try {
    return await work();
  } finally {
    clearInterval(touching);
    process.off('exit', release);
    release();
  }
}

/** @param {string} file */
function take(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

/** @param {string} file */
function isDead(file) {
  try {
    if (Date.now() - statSync(file).mtimeMs > staleAfter) return true;
    const holder = Number(readFileSync(file, 'utf8'));
    if (!(holder > 0)) return false;
    process.kill(holder, 0);
    return false;
  } catch (error) {
    return codeOf(error) === 'ESRCH';
  }
}

/** @param {string} file */
function touch(file) {
  try {
    const now = new Date();
    utimesSync(file, now, now);
  } catch {
    // Taken from us after a long sleep of the machine: the work goes on, the other start waits or repeats it.
  }
}

/** @param {unknown} error */
function codeOf(error) {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
