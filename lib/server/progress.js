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

const quiet = { live: 200, else: 10_000 };

/**
 * Shows how far a long step is: in its place in a terminal, elsewhere as a line every ten seconds.
 *
 * @param {string} name
 * @returns {(state: string) => void}
 */
export function meter(name) {
  let last = performance.now();
  return (state) => {
    if (performance.now() - last < (live ? quiet.live : quiet.else)) return;
    last = performance.now();
    clearLine();
    process.stdout.write(`… ${name}: ${state}${live ? '' : '\n'}`);
  };
}

function clearLine() {
  if (live) process.stdout.write('\r\u001b[K');
}
