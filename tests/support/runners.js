import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';

/** @typedef {{ passed: number, failed: number, skipped: number, unsteady: number }} Counts */
/** @typedef {{ status: string, assertionResults: unknown[] }} FileReport */
/** @typedef {Record<'numPassedTests' | 'numFailedTests' | 'numPendingTests' | 'numTodoTests', number>} NodeCounts */
/** @typedef {NodeCounts & { testResults: FileReport[] }} NodeReport */
/** @typedef {Record<'expected' | 'unexpected' | 'flaky' | 'skipped', number>} BrowserCounts */
/** @typedef {{ stats: BrowserCounts, errors: unknown[] }} BrowserReport */

const results = 'test-results';

/**
 * Unit and integration tests.
 *
 * @param {string[]} filters
 * @returns {Promise<Counts>}
 */
export async function runNodeTests(filters) {
  const file = `${results}/node.json`;
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const code = await run(file, ['node_modules/vitest/vitest.mjs', 'run', ...reporters, ...filters], {});
  return count(code, () => {
    const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = parseNode(read(file));
    const failed = numFailedTests + testResults.filter(failedAsAWhole).length;
    return { passed: numPassedTests, failed, skipped: numPendingTests + numTodoTests, unsteady: 0 };
  });
}

/**
 * Browser tests against the production build.
 *
 * @param {string[]} filters
 * @returns {Promise<Counts>}
 */
export async function runBrowserTests(filters) {
  const file = `${results}/browser.json`;
  const args = ['node_modules/@playwright/test/cli.js', 'test', '--reporter=list,json', ...filters];
  const code = await run(file, args, { PLAYWRIGHT_JSON_OUTPUT_NAME: file });
  return count(code, () => {
    const { stats, errors } = parseBrowser(read(file));
    const failed = stats.unexpected + errors.length;
    return { passed: stats.expected + stats.flaky, failed, skipped: stats.skipped, unsteady: stats.flaky };
  });
}

/** A file that could not even be read holds no failed test. */
function failedAsAWhole(/** @type {FileReport} */ { status, assertionResults }) {
  return status === 'failed' && assertionResults.length === 0;
}

/**
 * A runner that crashed, or failed without saying which test, counts as one failure.
 *
 * @param {number} code
 * @param {() => Counts} readCounts throws when there is no report
 * @returns {Counts}
 */
function count(code, readCounts) {
  try {
    const counts = readCounts();
    return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
  } catch {
    return { passed: 0, failed: 1, skipped: 0, unsteady: 0 };
  }
}

/** @type {(text: string) => NodeReport} */
const parseNode = JSON.parse;

/** @type {(text: string) => BrowserReport} */
const parseBrowser = JSON.parse;

/** @param {string} file */
function read(file) {
  return readFileSync(file, 'utf8');
}

/**
 * @param {string} file the report to be written
 * @param {string[]} args
 * @param {Record<string, string>} variables
 * @returns {Promise<number>} the exit code
 */
function run(file, args, variables) {
  mkdirSync(results, { recursive: true });
  rmSync(file, { force: true });
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { stdio: 'inherit', env: { ...process.env, ...variables } });
    child.once('error', () => {
      resolve(1);
    });
    child.once('exit', (code) => {
      resolve(code ?? 1);
    });
  });
}
