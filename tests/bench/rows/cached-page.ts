import { z } from 'zod';
import { itemAt } from '../../support/generated/random';
import { startChild } from '../child';
import type { Effort } from '../effort';
import { interleave } from '../interleave';
import type { LoadGenerator } from '../load/generator';
import { processorTime } from '../machine';
import { ratioRow, type Row } from '../row';
import type { Site } from '../site';
import { ask } from '../whole-answer';

const headers = { 'accept-encoding': 'br', accept: 'text/html' };
const connections = 16;

/** The cover of the first debate from the cache of pages, against a server that knows nothing but these bytes. */
export async function measureCachedPage(
  site: Site,
  load: LoadGenerator,
  { rounds, milliseconds }: Effort,
): Promise<Row[]> {
  const path = `/debates/${site.first}`;
  const page = await ask(site.port, path, headers);
  const bare = await startChild(new URL('../bare/same-bytes.ts', import.meta.url));
  try {
    const message = { headers: page.headers, body: page.body.toString('base64') };
    const { port } = await bare.ask(message, z.object({ port: z.number() }));
    const measure = (at: Answering) => async () => {
      const before = processorTime(at.pid);
      const task = { port: at.port, path, headers, connections, milliseconds, answers: 1_000_000 };
      const { answers, seconds } = await load.perform(task);
      const after = processorTime(at.pid);
      if (before !== null && after !== null) at.costs.push(((after - before) / answers) * 1_000);
      return answers / seconds;
    };
    const ours: Answering = { port: site.port, pid: site.pid, costs: [] };
    const denominator: Answering = { port, pid: bare.pid, costs: [] };
    const pairs = await interleave(rounds, { ours: measure(ours), denominator: measure(denominator) });
    const row = ratioRow(pairs, {
      what: 'cached page',
      unit: 'pages/s',
      against: 'bare node:http, same bytes',
      goal: { is: 'at least', value: 0.6 },
      remarks: [`${page.body.length} bytes of brotli, ${connections} connections`],
    });
    return ours.costs.length === 0 ? [row] : [row, costRow(ours.costs, denominator.costs)];
  } finally {
    await bare.stop();
  }
}

/** A server under load, and what each page cost it in each round, in microseconds of processor time. */
interface Answering {
  readonly port: number;
  readonly pid: number;
  readonly costs: number[];
}

/** Throughput depends on what else runs on the machine; processor time hardly does. */
function costRow(ours: readonly number[], denominator: readonly number[]): Row {
  const pairs = ours.map((cost, at) => ({ ours: cost, denominator: itemAt(denominator, at) }));
  return ratioRow(pairs, {
    what: 'cached page, cost',
    unit: 'µs of CPU',
    against: 'bare node:http, same bytes',
    goal: null,
  });
}
