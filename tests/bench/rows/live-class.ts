import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { until } from '../../support/processes';
import type { Effort } from '../effort';
import { startCrowd, type Crowd } from '../live/crowd';
import { seedClass, type SeededClass } from '../live/seeded-class';
import type { Taken } from '../live/task';
import { plainRow, type Row } from '../row';
import type { Site } from '../site';
import { ask } from '../whole-answer';

interface Size {
  readonly people: number;
  readonly perSecond: number;
  readonly seconds: number;
  /** Milliseconds, for the 95th of 100. */
  readonly goal: number;
}

/**
 * How soon a whole class hears of a card: the time from when it is due to be sent until its event has come to all.
 * Absolute times on this machine, since there is nothing to compare them with.
 */
export async function measureLiveClass(site: Site, { live }: Effort): Promise<Row[]> {
  const crowd = await startCrowd();
  try {
    const [small, large] = [
      { people: 30, perSecond: 2, seconds: live.classSeconds, goal: 250 },
      { people: 300, perSecond: 2, seconds: live.classSeconds, goal: 250 },
    ];
    const thousand = { people: 1_000, perSecond: 30, seconds: live.crowdSeconds, goal: 500 };
    return [
      ...(await measure(site, crowd, small)).rows,
      ...(await measure(site, crowd, large)).rows,
      ...(await measureThousand(site, crowd, thousand)),
      ...(await measureLeaving(site, crowd, live.visits)),
    ];
  } finally {
    await crowd.stop();
  }
}

async function measureThousand(site: Site, crowd: Crowd, size: Size): Promise<Row[]> {
  const { rows, memory } = await measure(site, crowd, size);
  if (memory === null) return rows;
  const naming = {
    what: `${named(size)}: growth of the front’s memory`,
    unit: '%',
    goal: { is: 'at most', value: 10 },
  } as const;
  const remarks = [`${memory.before.toFixed(0)} MB before, ${memory.after.toFixed(0)} MB after, while all follow`];
  return [...rows, plainRow((memory.after / memory.before - 1) * 100, { ...naming, remarks })];
}

async function measure({ port, pid }: Site, crowd: Crowd, size: Size) {
  const seeded = await seedClass(port, size.people);
  await crowd.perform({ wanted: 'follow', ...seeded });
  const before = residentMegabytes(pid);
  const { perSecond, seconds } = size;
  const taken = await crowd.perform({ wanted: 'write', perSecond, writes: perSecond * seconds });
  const after = residentMegabytes(pid);
  await crowd.perform({ wanted: 'leave' });
  return { rows: rowsOf(size, taken), memory: before === null || after === null ? null : { before, after } };
}

function rowsOf(size: Size, { times, failures }: Taken): Row[] {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.ceil(share * sorted.length) - 1] ?? NaN;
  const what = `${named(size)}: all have heard`;
  const remarks = [`${String(times.length)} cards, longest ${at(1).toFixed(0)} ms, ${String(failures)} not heard of`];
  return [
    plainRow(at(0.5), { what: `${what}, median`, unit: 'ms', goal: null, remarks }),
    plainRow(at(0.95), { what: `${what}, 95th of 100`, unit: 'ms', goal: { is: 'at most', value: size.goal } }),
  ];
}

/** Whether streams that browsers left are forgotten. */
async function measureLeaving({ port }: Site, crowd: Crowd, times: number): Promise<Row[]> {
  const seeded: SeededClass = await seedClass(port, 30);
  let left = NaN;
  const count = async () => (left = await readersOf(port));
  await until('nobody follows', async () => (await count()) === 0);
  await crowd.perform({ wanted: 'come-and-go', ...seeded, times });
  // What is still there after this is what the row shows.
  await until('nobody follows', async () => (await count()) === 0, 10_000).catch(() => undefined);
  const what = `${times.toLocaleString('en')} streams opened and left: still counted`;
  return [plainRow(left, { what, unit: 'streams', goal: { is: 'at most', value: 0 } })];
}

async function readersOf(port: number): Promise<number> {
  const { body } = await ask(port, '/api/health', {});
  return z.object({ readers: z.number() }).parse(JSON.parse(body.toString())).readers;
}

/** Null where the system does not say (anywhere but on Linux). */
function residentMegabytes(pid: number): number | null {
  try {
    const kilobytes = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${String(pid)}/status`, 'utf8'))?.[1];
    return kilobytes === undefined ? null : Number(kilobytes) / 1_000;
  } catch {
    return null;
  }
}

function named({ people, perSecond }: Size): string {
  return `${people.toLocaleString('en')} follow, ${String(perSecond)} cards/s`;
}
