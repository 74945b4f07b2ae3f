import { mapPicture } from '../../../components/graph/picture';
import type { DebateFile } from '../../../lib/exchange/debate-file';
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

/** How long Argdown may take for 10,000 arguments. Milliseconds. */
const limits = { full: 180_000, quick: 30_000 } as const;

/**
 * What it costs to make a map of a debate's text, against Argdown: both from text to the text of an SVG file, parsed, laid
 * out, written. And how smoothly a browser moves such a map.
 */
export async function measureMap({ rounds }: Effort): Promise<Row[]> {
  const sheet = await paperSheet('components/graph/map-ink.module.css');
  const limit = rounds > 3 ? limits.full : limits.quick;
  const rows: Row[] = [];
  for (const [cards, goal, most] of [
    [1_000, 20, 34],
    [10_000, 100, 50],
  ] as const) {
    const debate = generateDebate({ cards, seed: 7, slug: 'mapped' });
    const text = JSON.stringify(debate);
    const theirs = await argdownTime(debate, limit);
    const pairs = Array.from({ length: rounds }, () => ({
      ours: timeOf(text, sheet),
      denominator: theirs.milliseconds,
    }));
    const faults = drawnFaults(graphOf(debate));
    rows.push(
      // Times swap their places, so that the ratio says how many times faster.
      ratioRow(
        pairs.map(({ ours, denominator }) => ({ ours: denominator, denominator: ours })),
        {
          ...{ what: `text to map, ${cards.toLocaleString('en-GB')} arguments`, unit: 'ms of Argdown 1.7.5' },
          ...{ against: 'ms of ours', goal: { is: 'at least', value: goal } },
          remarks: [
            theirs.remark,
            `${faults.links} links drawn, ${faults.missing} missing, ${faults.overlaps} overlaps`,
          ],
        },
      ),
    );
    const frames = await frameIntervals(mapPicture(pictureOf(debate, sheet)).svg);
    rows.push(
      plainRow(frames.p95, {
        ...{ what: `map of ${cards.toLocaleString('en-GB')} cards moved and zoomed`, unit: 'ms between frames, p95' },
        ...{ goal: { is: 'at most', value: most }, remarks: [frames.remark] },
      }),
    );
  }
  return rows;
}

function pictureOf(debate: DebateFile, sheet: string) {
  const { question, slug } = debate;
  return { graph: graphOf(debate), question, asOf: 'now', address: `http://localhost/debates/${slug}`, sheet };
}

function timeOf(text: string, sheet: string): number {
  const begun = performance.now();
  const debate: DebateFile = JSON.parse(text);
  const { svg } = mapPicture(pictureOf(debate, sheet));
  const milliseconds = performance.now() - begun;
  if (!svg.endsWith('</svg>')) throw new Error('a map was not drawn');
  return milliseconds;
}

/** Its first map in a process of its own; where it does not end in time, the time that it was given. */
async function argdownTime(debate: DebateFile, limit: number) {
  const { text, links } = argdownOf(debate);
  const child = await startChild(new URL('../argdown/program.ts', import.meta.url));
  const timer = setTimeout(() => void child.stop(), limit);
  try {
    const { milliseconds, edges } = await child.ask({ text }, drawn);
    return {
      milliseconds,
      remark: `Argdown drew ${String(edges)} of the ${String(links)} links that it has words for`,
    };
  } catch {
    return {
      milliseconds: limit,
      remark: `Argdown did not end within ${String(limit / 1_000)} s: the ratio is higher`,
    };
  } finally {
    clearTimeout(timer);
    await child.stop();
  }
}
