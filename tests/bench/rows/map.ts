import type { DebateFile } from '../../../lib/exchange/debate-file';
import { loadDebate } from '../../../lib/exchange/commands';
import { generateDebate } from '../../support/generate';
import { graphOf } from '../../support/graph-of';
import { argdownOf } from '../argdown/debate-text';
import { drawn } from '../argdown/task';
import { startChild, type Child } from '../child';
import type { Effort } from '../effort';
import type { Pair } from '../interleave';
import { drawnFaults } from '../map/faults';
import { frameIntervals } from '../map/frames';
import { plainRow, ratioRow, type Row } from '../row';
import type { Site } from '../site';

/** How long Argdown may take for one map. Milliseconds. */
const limits = { full: 180_000, quick: 40_000 } as const;

/**
 * What it costs to make a map of a debate’s text, against Argdown: both from text to the text of an SVG file, parsed, laid
 * out, written, by turns, each in a process of its own. And how smoothly a browser moves the map of such a debate; a page
 * shows 1,000 cards at most.
 */
export async function measureMap(site: Site, { rounds }: Effort): Promise<Row[]> {
  const isFull = rounds > 3;
  const thousand = generateDebate({ cards: 1_000, seed: 7, slug: 'generated-thousand' });
  await loadDebate(thousand);
  const ours = await startChild(new URL('../map/program.ts', import.meta.url));
  const theirs = await startChild(new URL('../argdown/program.ts', import.meta.url));
  const limit = isFull ? limits.full : limits.quick;
  try {
    return [
      await drawingRow({ debate: thousand, goal: 20, rounds: isFull ? 5 : 1, isWarm: false, limit, ours, theirs }),
      await drawingRow({ debate: site.large, goal: 100, rounds: isFull ? 3 : 1, isWarm: true, limit, ours, theirs }),
      await movingRow(site, thousand, 34),
      await movingRow(site, site.large, 50),
    ];
  } finally {
    await Promise.all([ours.stop(), theirs.stop()]);
  }
}

interface Drawing {
  readonly debate: DebateFile;
  readonly goal: number;
  readonly rounds: number;
  /** Whether both have made maps before; if not, a first round only warms them up. */
  readonly isWarm: boolean;
  readonly limit: number;
  readonly ours: Child;
  readonly theirs: Child;
}

async function drawingRow({ debate, goal, rounds, isWarm, limit, ours, theirs }: Drawing): Promise<Row> {
  const graph = graphOf(debate);
  const faults = drawnFaults(graph);
  const argdown = argdownOf(debate);
  const text = JSON.stringify(debate);
  const pairs: Pair[] = [];
  let remark = `Argdown was ended after ${String(limit / 1_000)} s without a map`;
  const first: string[] = [];
  for (let round = isWarm ? 1 : 0; round <= rounds; round += 1) {
    const own = await ours.ask({ text }, drawn);
    const other = await drawnWithin(limit, theirs, argdown.text);
    if (round > 0 || other === null) pairs.push({ ours: other?.milliseconds ?? limit, denominator: own.milliseconds });
    if (other === null) break;
    if (round === 0) {
      first.push(`the first map: ${other.milliseconds.toFixed(0)} ms against ${own.milliseconds.toFixed(0)}`);
    }
    remark = `Argdown drew ${String(other.edges)} of ${String(argdown.links)} links that it has words for`;
  }
  return ratioRow(pairs, {
    // The other way round than elsewhere: the ratio says how many times faster ours is.
    ...{ what: `Argdown’s time for a map of ${graph.nodes.length.toLocaleString('en-GB')} arguments`, unit: 'ms' },
    ...{ against: 'ours', goal: { is: 'at least', value: goal } },
    remarks: [...first, remark, `${faults.links} links drawn, ${faults.missing} not; ${faults.overlaps} cards overlap`],
  });
}

/** Null where it does not end in time: then it is ended. Milliseconds. */
async function drawnWithin(limit: number, child: Child, text: string) {
  const timer = setTimeout(() => void child.stop(), limit);
  try {
    return await child.ask({ text }, drawn);
  } catch {
    return null;
  } finally {
    clearTimeout(timer);
  }
}

async function movingRow({ port }: Site, { slug, cards }: DebateFile, most: number): Promise<Row> {
  const frames = await frameIntervals(`http://127.0.0.1:${String(port)}/debates/${slug}/map?levels=20`);
  return plainRow(Math.max(frames.moving, frames.zooming), {
    ...{
      what: `map moved, debate of ${(cards.length + 1).toLocaleString('en-GB')} cards`,
      unit: 'ms between frames, p95',
    },
    goal: { is: 'at most', value: most },
    remarks: [`${frames.cards} shown; moving ${frames.moving.toFixed(1)}, zooming ${frames.zooming.toFixed(1)}`],
  });
}
