import { writeFileSync } from 'node:fs';
import { database } from '../../lib/db/client';
import { step } from '../../lib/server/progress.js';
import { effortOf } from './effort';
import { startLoadGenerator } from './load/generator';
import { describeMachine } from './machine';
import { tableOf } from './report';
import type { Row } from './row';
import { measureCachedPage } from './rows/cached-page';
import { measureFirstLoad } from './rows/first-load';
import { measureGrowth } from './rows/growth';
import { measureLikeness } from './rows/likeness';
import { measureLiveClass } from './rows/live-class';
import { measureMap } from './rows/map';
import { measurePassages } from './rows/passages';
import { measureRenderedPage } from './rows/rendered-page';
import { measureSearch } from './rows/search';
import { measureSearchTime } from './rows/search-time';
import { openSite } from './site';

/** Measures everything and says it. A goal that was missed is a result; only what could not be measured is a failure. */
const effort = effortOf(process.argv.slice(2));
const file = 'bench-results.json';

const closing: (() => Promise<void>)[] = [];
const closeAll = async () => {
  for (const close of closing.splice(0).reverse()) await close();
};
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void closeAll().finally(() => process.exit(1)));
}

const rows: Row[] = [];
try {
  const site = await step('Server started, with debates of 100 and 10,000 cards', openSite);
  closing.push(site.close, () => database().pool.end());
  const load = await startLoadGenerator();
  closing.push(load.stop);
  const machine = await describeMachine();
  rows.push(...(await step('Cached page', () => measureCachedPage(site, load, effort))));
  rows.push(...(await step('Rendered page', () => measureRenderedPage(site, load, effort))));
  rows.push(...(await step('Growth with the debate', () => measureGrowth(site, load, effort))));
  rows.push(...(await step('First load', () => measureFirstLoad(site))));
  rows.push(...(await step('Likeness of claims', measureLikeness)));
  rows.push(...(await step('Live classes of 30, 300 and 1,000', () => measureLiveClass(site, effort))));
  rows.push(...(await step('Passages in changed texts', () => Promise.resolve(measurePassages()))));
  rows.push(...(await step('Maps', () => measureMap(site, effort))));
  // Last: it fills the database with cards that would slow the rows above.
  rows.push(...(await step('Time to search', () => measureSearchTime(site, effort))));
  rows.push(...(await step('Search in all of them', () => measureSearch(effort))));
  console.log(`\n${tableOf(rows)}\n`);
  console.log(`${machine.cpu}, ${machine.cores} cores, Node ${machine.node}, PostgreSQL ${machine.postgresql}`);
  writeFileSync(file, `${JSON.stringify({ date: new Date().toISOString(), machine, effort, rows }, null, 2)}\n`);
  console.log(`Written to ${file}.`);
} catch (error) {
  console.error(error);
  process.exitCode = 1;
} finally {
  await closeAll();
}
