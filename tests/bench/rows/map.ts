import { z } from 'zod';
import { mapPicture } from '../../../components/graph/picture';
import { debateParts, type DebateFile } from '../../../lib/exchange/debate-file';
import { loadDebate } from '../../../lib/exchange/commands';
import { paperSheet } from '../../../lib/http/ink';
import { generateDebate } from '../../support/generate';
import { graphOf } from '../../support/graph-of';
import { argdownOf } from '../argdown/debate-text';
import { drawn } from '../argdown/task';
import { startChild } from '../child';
import type { Effort } from '../effort';
import { drawnFaults } from '../map-faults';
import { frameIntervals } from '../map-frames';
import { plainRow, ratioRow, type Row } from '../row';
import type { Site } from '../site';

const file = debateParts.head.extend({
  sources: z.array(debateParts.source),
  cards: z.array(debateParts.card),
  links: z.array(debateParts.link),
});

/** How long Argdown may take for one map. Milliseconds. */
const limits = { full: 180_000, quick: 40_000 } as const;

/**
 * What it costs to make a map of a debate’s text, against Argdown: both from text to the text of an SVG file, parsed, laid
 * out, written. And how smoothly a browser moves the map of such a debate; a page shows 1,000 cards at most.
 */
export async function measureMap(site: Site, { rounds }: Effort): Promise<Row[]> {
  const limit = rounds > 3 ? limits.full : limits.quick;
  const thousand = generateDebate({ cards: 1_000, seed: 7, slug: 'generated-thousand' });
  await loadDebate(thousand);
  return [
    await drawingRow(thousand, 20, limit),
    await drawingRow(site.large, 100, limit),
    await movingRow(site, thousand, 34),
    await movingRow(site, site.large, 50),
  ];
}

async function drawingRow(debate: DebateFile, goal: number, limit: number): Promise<Row> {
  const graph = graphOf(debate);
  const sheet = await paperSheet('components/graph/map-ink.module.css');
  const theirs = await argdownTime(debate, limit);
  const ours = [1, 2, 3].map(() => timeOf(JSON.stringify(debate), sheet));
  const faults = drawnFaults(graph);
  // The other way round than elsewhere: the ratio says how many times faster ours is.
  const pairs = ours.map((denominator) => ({ ours: theirs.milliseconds, denominator }));
  return ratioRow(pairs, {
    ...{ what: `Argdown’s time for a map of ${graph.nodes.length.toLocaleString('en-GB')} arguments`, unit: 'ms' },
    ...{ against: 'ours', goal: { is: 'at least', value: goal } },
    remarks: [theirs.remark, `${faults.links} links drawn, ${faults.missing} not; ${faults.overlaps} cards overlap`],
  });
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

function timeOf(text: string, sheet: string): number {
  const begun = performance.now();
  const debate = file.parse(JSON.parse(text));
  const address = `http://localhost/debates/${debate.slug}`;
  const { svg } = mapPicture({ graph: graphOf(debate), question: debate.question, asOf: 'now', address, sheet });
  const milliseconds = performance.now() - begun;
  if (!svg.endsWith('</svg>')) throw new Error('a map was not drawn');
  return milliseconds;
}

/** Of its first map, in a process of its own; where it does not end in time, the time that it was given. */
async function argdownTime(debate: DebateFile, limit: number) {
  const { text, links } = argdownOf(debate);
  const child = await startChild(new URL('../argdown/program.ts', import.meta.url));
  const timer = setTimeout(() => void child.stop(), limit);
  try {
    const { milliseconds, edges } = await child.ask({ text }, drawn);
    return { milliseconds, remark: `Argdown drew ${String(edges)} of ${String(links)} links that it has words for` };
  } catch {
    return { milliseconds: limit, remark: `Argdown was ended after ${String(limit / 1_000)} s without a map` };
  } finally {
    clearTimeout(timer);
    await child.stop();
  }
}
