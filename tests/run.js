// `npm test`: own set-up, then every kind of test, then one plain line. Names of files or folders below tests/ narrow it.

import '../lib/server/node-version.js';
import { prepare } from '../lib/server/prepare.js';
import { freePort } from './support/free-port.js';
import { runBrowserTests, runNodeTests } from './support/runners.js';

const filters = process.argv.slice(2);
const isBrowserTest = (/** @type {string} */ name) => /^tests\/(e2e|hostile)\b/.test(name);
const wanted = (/** @type {boolean} */ browser) => filters.filter((name) => isBrowserTest(name) === browser);

await prepare();
/** @type {import('./support/runners.js').Counts[]} */
const counts = [];
if (filters.length === 0 || wanted(false).length > 0) counts.push(await runNodeTests(wanted(false)));
if (filters.length === 0 || wanted(true).length > 0) {
  const { findBrowser } = await import('./support/browser.js');
  process.env['PLAYWRIGHT_CHROMIUM'] = findBrowser();
  process.env['COUNTERPOINT_TEST_PORTS'] = (await Promise.all(Array.from({ length: 4 }, () => freePort()))).join(' ');
  counts.push(await runBrowserTests(wanted(true)));
}

const sum = (/** @type {keyof import('./support/runners.js').Counts} */ which) =>
  counts.reduce((all, one) => all + one[which], 0);
if (sum('unsteady') > 0) console.log(`\n${sum('unsteady')} passed only when tried again (flaky, above): mend them`);
const skipped = sum('skipped');
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exit(sum('failed') > 0 || sum('passed') === 0 ? 1 : 0);
