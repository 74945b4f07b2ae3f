import { z } from 'zod';
import { startChild } from '../child';
import type { Effort } from '../effort';
import { surveyOf } from '../like-with-like';
import type { LoadGenerator } from '../load/generator';
import { asKnownReader } from '../reader';
import type { Row } from '../row';
import type { Site } from '../site';
import { compareUnderLoad } from '../under-load';
import { ask } from '../whole-answer';

const connections = 8;
/** Each card stands once as a heading, or as a reply inside another card. */
const cardsIn = (html: Buffer) => html.toString().match(/<h3|<li class="[^"]*_reply/g)?.length ?? 0;

/** A full board, rendered for one reader at a time, against two queries and a template string. */
export async function measureRenderedPage(site: Site, load: LoadGenerator, effort: Effort): Promise<Row[]> {
  const board = surveyOf(site.large).boards[0];
  if (board === undefined) return [];
  const path = `/debates/${site.large.slug}${board.path}`;
  const file = new URL('../bare/template-page.ts', import.meta.url);
  const bare = await startChild(file, { DATABASE_URL: site.databaseUrl });
  try {
    const { port } = await bare.ask({ slug: site.large.slug, position: board.key }, z.object({ port: z.number() }));
    const pages = [await ask(site.port, path, asKnownReader), await ask(port, path, {})].map(({ body }) => body);
    const sides = {
      ours: { port: site.port, processes: () => [site.pid, ...site.renderers(), ...site.databases()] },
      denominator: { port, processes: () => [bare.pid, ...site.databases()] },
    };
    const naming = {
      what: `page of ${board.shown} cards, rendered`,
      against: 'bare node:http + pg + template',
      goal: { is: 'at least', value: 0.12 },
      remarks: [
        `${pages.map(({ length }) => length).join(' against ')} bytes, ${pages.map(cardsIn).join(' and ')} cards, ${connections} connections`,
      ],
    } as const;
    const asking = { path, headers: asKnownReader, connections };
    return await compareUnderLoad(sides, { ...naming, ...asking }, { load, effort });
  } finally {
    await bare.stop();
  }
}
