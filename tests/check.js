// `npm run check`: every part, one after the other, also when an earlier one failed; at the end all that failed. Each
// part is a script of its own (`npm run check:lint`), so that whoever mends one need not wait for the others.

import '../lib/server/node-version.js';
import { spawn } from 'node:child_process';
import { prepareForChecks } from '../lib/server/prepare.js';

const parts = ['types', 'lint', 'imports', 'structure', 'dead', 'format'];

await prepareForChecks();
/** @type {string[]} */
const failed = [];
for (const part of parts) {
  const began = performance.now();
  const { code, output } = await run(part);
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  if (code !== 0) failed.push(part);
  console.log(`${code === 0 ? '✓' : '✗'} ${part} (${seconds} s)`);
  if (code !== 0) console.log(output.trim() + '\n');
}
console.log(failed.length === 0 ? '\nAll checks passed' : `\nFailed: ${failed.join(', ')}`);
process.exitCode = failed.length === 0 ? 0 : 1;

/**
 * @param {string} part
 * @returns {Promise<{ code: number, output: string }>}
 */
function run(part) {
  return new Promise((resolve) => {
    let output = '';
    const keep = (/** @type {Buffer} */ chunk) => {
      output += chunk.toString();
    };
    const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
    const child = spawn(npm, ['run', '--silent', `check:${part}`], {
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    });
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.once('error', ({ message }) => {
      resolve({ code: 1, output: message });
    });
    child.once('close', (code) => {
      resolve({ code: code ?? 1, output });
    });
  });
}
