/**
 * Lines of progress for the person who started the program: one tick per finished step, nothing in between.
 */

const live = process.stdout.isTTY;

/**
 * Runs one step and reports it when it is done.
 *
 * @template T
 * @param {string} name what will have been done, e.g. "Dependencies installed"
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(name, work) {
  const began = performance.now();
  if (live) process.stdout.write(`… ${name}`);
  try {
    const result = await work();
    const seconds = (performance.now() - began) / 1000;
    tick(seconds < 1 ? name : `${name} (${seconds.toFixed(seconds < 10 ? 1 : 0)} s)`);
    return result;
  } catch (error) {
    clearLine();
    throw error;
  }
}

/** @param {string} line */
export function tick(line) {
  clearLine();
  console.log(`✓ ${line}`);
}

function clearLine() {
  if (live) process.stdout.write('\r\u001b[K');
}
