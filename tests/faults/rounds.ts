import path from 'node:path';
import { killRound, parts } from '../support/kill-round';
import { temporaryFolder } from '../support/temporary-folder';

/** `npm run rounds [20]`: that many rounds of kill -9 for each part, on one data directory, without a hand. */
const rounds = Number(process.argv[2] ?? 20);
const { folder, remove } = temporaryFolder();
let failed = 0;

for (const part of parts) {
  const began = performance.now();
  let good = 0;
  for (let round = 0; round < rounds; round += 1) {
    const { recovered, orphans } = await killRound(path.join(folder, 'data'), part);
    if (recovered && orphans.length === 0) good += 1;
  }
  failed += rounds - good;
  const seconds = (performance.now() - began) / 1000 / rounds;
  console.log(`${part}: ${String(good)} of ${String(rounds)} rounds, ${seconds.toFixed(1)} s each`);
}

remove();
process.exit(failed > 0 ? 1 : 0);
