import { z } from 'zod';
import { startChild } from '../child';
import type { Effort } from '../effort';
import { interleave } from '../interleave';
import { surveyOf } from '../like-with-like';
import type { LoadGenerator } from '../load/generator';
import { asKnownReader } from '../reader';
import { ratioRow, type Row } from '../row';
import type { Site } from '../site';
import { ask } from '../whole-answer';

const connections = 8;

/** A full board, rendered for one reader at a time, against two queries and a template string. */
export async function measureRenderedPage(site: Site, load: LoadGenerator, effort: Effort): Promise<Row[]> {
  const board = surveyOf(site.large).boards[0];
  if (board === undefined) return [];
  const path = `/debates/${site.large.slug}${board.path}`;
  const bare = await startChild(new URL('../bare/template-page.ts', import.meta.url), {
    DATABASE_URL: site.databaseUrl,
  });
  try {
    const { port } = await bare.ask({ slug: site.large.slug, position: board.key }, z.object({ port: z.number() }));
    const [ours, theirs] = [await ask(site.port, path, asKnownReader), await ask(port, path, {})];
    const shown = [ours, theirs].map(({ body }) => body.toString().match(/<h3|<li class="[^"]*reply/g)?.length ?? 0);
    const measure = (at: number) => async () => {
      const { milliseconds } = effort;
      const taken = await load.perform({
        port: at,
        path,
        headers: asKnownReader,
        connections,
        milliseconds,
        answers: 1e6,
      });
      return taken.answers / taken.seconds;
    };
    const pairs = await interleave(effort.rounds, { ours: measure(site.port), denominator: measure(port) });
    const row = ratioRow(pairs, {
      what: `page of ${board.shown} cards, rendered`,
      unit: 'pages/s',
      against: 'bare node:http + pg + template',
      goal: { is: 'at least', value: 0.12 },
      remarks: [
        `${ours.body.length} bytes against ${theirs.body.length}, ${shown.join(' and ')} cards, ${connections} connections`,
      ],
    });
    return [row];
  } finally {
    await bare.stop();
  }
}
