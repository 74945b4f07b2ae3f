import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { destructions, restoreRound } from '../support/restore-round';
import { startServer } from '../support/server-process';
import { temporaryFolder } from '../support/temporary-folder';

/** `npm run rounds:restore [10]`: that many times back up amid writing, destroy, restore, compare. */
const rounds = Number(process.argv[2] ?? 10);
const { folder, remove } = temporaryFolder();
const dataDir = path.join(folder, 'data');
const backups = path.join(folder, 'backups');
mkdirSync(backups);

const first = await startServer({ dataDir });
const key = /\/editor\?key=([\w-]{32})/.exec(first.output())?.[1] ?? '';
await first.stop();

let good = 0;
for (let round = 0; round < rounds; round += 1) {
  const destruction = destructions[round % destructions.length] ?? 'all files';
  const began = performance.now();
  const { lost, faults, writtenMeanwhile, isEqual } = await restoreRound({ dataDir, backups, key }, destruction);
  const isGood = lost.length === 0 && faults.length === 0 && isEqual && writtenMeanwhile > 0;
  if (isGood) good += 1;
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(
    `round ${String(round + 1)}, ${destruction} destroyed: ${String(writtenMeanwhile)} writes while backing up, ` +
      `${String(lost.length)} acknowledged ones lost, ${String(faults.length)} faults, ` +
      `tables ${isEqual ? 'equal' : 'NOT equal'}, ${seconds} s`,
  );
}

console.log(`${String(good)} of ${String(rounds)} rounds`);
remove();
process.exit(good === rounds ? 0 : 1);
