import { startFloor } from '../bare/framework-floor';
import { loadedFiles, scriptBytes, transferredBytes } from '../loaded-files';
import { plainRow, ratioRow, type Row } from '../row';
import type { Site } from '../site';

/** What a browser has to fetch for its first page, and how much of its scripts is the framework's own. */
export async function measureFirstLoad(site: Site): Promise<Row[]> {
  const path = `/debates/${site.first}`;
  const floor = await startFloor();
  try {
    const [ours, theirs] = [await loadedFiles(site.port, path), await loadedFiles(floor.port, '/')];
    const scripts = { ours: await scriptBytes(site.port, ours), denominator: await scriptBytes(floor.port, theirs) };
    const map = await loadedFiles(site.port, `${path}/map`);
    const overBrotli = await transferredBytes(site.port, ours, 'br');
    const overGzip = await transferredBytes(site.port, ours, 'gzip');
    const limit = { is: 'at most', value: 200 } as const;
    return [
      ratioRow([{ ours: scripts.ours / 1_000, denominator: scripts.denominator / 1_000 }], {
        what: 'first-load JavaScript',
        unit: 'kB (brotli 11)',
        against: 'a Next.js app of one page',
        goal: { is: 'at most', value: 1.15 },
        remarks: [`${ours.scripts.length} files against ${theirs.scripts.length}`],
      }),
      ratioRow([{ ours: (await scriptBytes(site.port, map)) / 1_000, denominator: scripts.denominator / 1_000 }], {
        what: 'first-load JavaScript of the map',
        unit: 'kB (brotli 11)',
        against: 'a Next.js app of one page',
        goal: { is: 'at most', value: 1.6 },
        remarks: [`${map.scripts.length} files`],
      }),
      plainRow(overBrotli.sum / 1_000, {
        what: 'first load, brotli',
        unit: 'kB',
        goal: limit,
        remarks: [overBrotli.parts],
      }),
      plainRow(overGzip.sum / 1_000, {
        what: 'first load, gzip (plain http)',
        unit: 'kB',
        goal: null,
        remarks: [overGzip.parts],
      }),
    ];
  } finally {
    await floor.stop();
  }
}
