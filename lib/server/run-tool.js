import { spawn } from 'node:child_process';

const keptLines = 60;

/**
 * Runs a program quietly. When it fails, the last lines of what it printed are printed, then one sentence, and the
 * process ends with 1.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd: string, env?: NodeJS.ProcessEnv, failure: string }} options
 * @returns {Promise<void>}
 */
export function runTool(command, args, { cwd, env = process.env, failure }) {
  return new Promise((resolve) => {
    let output = '';
    const keep = (/** @type {Buffer} */ chunk) => {
      output = (output + chunk.toString()).slice(-20_000);
    };
    const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    const stop = () => child.kill('SIGKILL');
    process.once('exit', stop);
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.once('error', (error) => {
      giveUp(error.message, failure);
    });
    child.once('close', (code) => {
      process.off('exit', stop);
      if (code === 0) resolve();
      else giveUp(output, failure);
    });
  });
}

/**
 * @param {string} output
 * @param {string} failure
 */
function giveUp(output, failure) {
  console.error(`\n${output.trimEnd().split('\n').slice(-keptLines).join('\n')}\n\n${failure}`);
  process.exit(1);
}
