import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { temporaryFolder } from '../support/temporary-folder';
import { faultRound, faults, openSite, type Fault, type Round } from './fault-round';

/**
 * `npm run faults [50] [30]`: that many rounds of each fault, for so many minutes in all at most. Prints a table and
 * writes fault-results.json; fails when a write was lost or doubled, or anything else was found.
 */
const wanted = Number(process.argv[2] ?? 50);
const minutes = Number(process.argv[3] ?? 30);
const began = Date.now();
const rounds: { fault: Fault; seconds: number; round: Round }[] = [];
const broken: string[] = [];
const { folder, remove } = temporaryFolder();
let site = await openSite(path.join(folder, 'data'));

const isLate = () => Date.now() - began > minutes * 60_000;
for (let at = 0; at < wanted && !isLate() && broken.length === 0; at += 1) {
  for (const fault of faults) {
    const start = Date.now();
    try {
      const done = await faultRound(site, fault, at);
      site = done.site;
      rounds.push({ fault, seconds: (Date.now() - start) / 1000, round: done.round });
      const { lost, doubled, faults: others } = done.round;
      for (const sentence of [...lost, ...doubled, ...others])
        console.error(`${fault}, round ${String(at + 1)}: ${sentence}`);
    } catch (error) {
      broken.push(`${fault}, round ${String(at + 1)}: ${String(error)}`);
      console.error(broken.at(-1), site.server.output().slice(-600));
      break;
    }
  }
}

const table = faults.map((fault) => {
  const mine = rounds.filter((one) => one.fault === fault);
  const sum = (of: (round: Round) => number) => mine.reduce((all, { round }) => all + of(round), 0);
  return {
    ...{ fault, rounds: mine.length },
    ...{ acknowledged: sum((round) => round.acknowledged), refused: sum((round) => round.refused) },
    'unknown, then settled': sum((round) => round.settled),
    ...{ lost: sum(({ lost }) => lost.length), doubled: sum(({ doubled }) => doubled.length) },
    'other faults': sum((round) => round.faults.length),
    'seconds per round': Number((mine.reduce((all, { seconds }) => all + seconds, 0) / mine.length).toFixed(1)),
  };
});
const kinds: Record<string, number> = {};
for (const { round } of rounds) {
  for (const [kind, times] of Object.entries(round.kinds)) kinds[kind] = (kinds[kind] ?? 0) + times;
}
console.table(table);
console.log('acknowledged, by kind:', kinds);
writeFileSync('fault-results.json', `${JSON.stringify({ wanted, table, kinds, broken }, null, 2)}\n`);
const fewest = Math.min(...table.map((line) => line.rounds));
if (fewest < wanted && broken.length === 0) {
  console.log(`Stopped after ${String(minutes)} minutes: ${String(fewest)} of ${String(wanted)} rounds of each.`);
}
await site.server.stop();
remove();
const bad = table.some((line) => line.lost + line.doubled + line['other faults'] > 0);
process.exit(bad || broken.length > 0 ? 1 : 0);
