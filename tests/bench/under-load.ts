import type { Effort } from './effort';
import { interleave, type Pair } from './interleave';
import type { LoadGenerator } from './load/generator';
import { countProcessorTime } from './processor-time';
import { ratioRow, type Goal, type Row } from './row';

/** Something that answers: where, and by the work of which processes. */
export interface Answering {
  readonly port: number;
  readonly processes: () => readonly number[];
}

interface Page {
  readonly what: string;
  readonly against: string;
  readonly goal: Goal;
  readonly remarks: readonly string[];
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly connections: number;
}

/**
 * Asks both sides for a page as fast as they give it. Two rows: answers in a second, which are judged, and processor
 * time for an answer, which tells the same on a busy machine, where the seconds belong to others as well.
 */
export async function compareUnderLoad(
  sides: Pair<Answering>,
  { path, headers, connections, ...naming }: Page,
  { load, effort }: { readonly load: LoadGenerator; readonly effort: Effort },
): Promise<Row[]> {
  const measure = (side: Answering) => async () => {
    const spent = countProcessorTime(side.processes);
    const { milliseconds } = effort;
    const task = { port: side.port, path, headers: { ...headers }, connections, milliseconds, answers: 1_000_000 };
    const { answers, seconds } = await load.perform(task);
    return { rate: answers / seconds, cost: (spent() ?? Number.NaN) / answers };
  };
  const shown = await interleave(effort.rounds, {
    ours: measure(sides.ours),
    denominator: measure(sides.denominator),
  });
  const of = (what: 'rate' | 'cost') =>
    shown.map((pair) => ({ ours: pair.ours[what], denominator: pair.denominator[what] }));
  const { what, against } = naming;
  const costs = of('cost').filter(({ ours, denominator }) => ours > 0 && denominator > 0);
  return [
    ratioRow(of('rate'), { ...naming, unit: 'pages/s' }),
    ...(costs.length === 0 ? [] : [ratioRow(costs, { what: `${what}: cost`, unit: 'ms of CPU', against, goal: null })]),
  ];
}
