import type { Effort } from '../effort';
import { interleave } from '../interleave';
import { pagePairs, type PagePair } from '../like-with-like';
import type { LoadGenerator } from '../load/generator';
import { asKnownReader } from '../reader';
import { ratioRow, type Row } from '../row';
import type { Site } from '../site';
import { ask } from '../whole-answer';

/** The same pages in a debate a hundred times as large: no page may grow with its debate. */
export async function measureGrowth(site: Site, load: LoadGenerator, effort: Effort): Promise<Row[]> {
  const rows: Row[] = [];
  for (const pair of pagePairs(site.small, site.large)) rows.push(await compare(pair, site, load, effort));
  return rows;
}

async function compare({ page, small, large, shown }: PagePair, site: Site, load: LoadGenerator, effort: Effort) {
  const { port } = site;
  const measure = (path: string) => async () => {
    const task = { port, path, headers: asKnownReader, connections: 1, milliseconds: 30_000, answers: effort.pages };
    return (await load.perform(task)).median;
  };
  const pairs = await interleave(effort.rounds, { ours: measure(large), denominator: measure(small) });
  const [ofLarge, ofSmall] = [await ask(port, large, asKnownReader), await ask(port, small, asKnownReader)];
  const bytes = `${ofLarge.body.length} bytes against ${ofSmall.body.length}: × ${(ofLarge.body.length / ofSmall.body.length).toFixed(2)}`;
  const cards = shown === undefined ? '' : `; ${shown[1]} cards shown against ${shown[0]}`;
  return ratioRow(pairs, {
    what: `10,000 cards: ${page}`,
    unit: 'ms',
    against: '100 cards',
    // A fuller board is a longer page in any debate: what it costs is told, not judged.
    goal: page === 'fullest board' ? null : { is: 'at most', value: 1.3 },
    remarks: [bytes + cards],
  });
}
