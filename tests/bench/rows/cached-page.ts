import { z } from 'zod';
import { startChild } from '../child';
import type { Effort } from '../effort';
import type { LoadGenerator } from '../load/generator';
import type { Row } from '../row';
import type { Site } from '../site';
import { compareUnderLoad } from '../under-load';
import { ask } from '../whole-answer';

const headers = { 'accept-encoding': 'br', accept: 'text/html' };
const connections = 16;

/** The cover of the first debate from the cache of pages, against a server that knows nothing but these bytes. */
export async function measureCachedPage(site: Site, load: LoadGenerator, effort: Effort): Promise<Row[]> {
  const path = `/debates/${site.first}`;
  const page = await ask(site.port, path, headers);
  const bare = await startChild(new URL('../bare/same-bytes.ts', import.meta.url));
  try {
    const message = { headers: page.headers, body: page.body.toString('base64') };
    const { port } = await bare.ask(message, z.object({ port: z.number() }));
    const sides = {
      ours: { port: site.port, processes: () => [site.pid] },
      denominator: { port, processes: () => [bare.pid] },
    };
    const naming = {
      what: 'cached page',
      against: 'bare node:http, same bytes',
      goal: { is: 'at least', value: 0.6 },
      remarks: [`${page.body.length} bytes of brotli, ${connections} connections`],
    } as const;
    return await compareUnderLoad(sides, { ...naming, path, headers, connections }, { load, effort });
  } finally {
    await bare.stop();
  }
}
