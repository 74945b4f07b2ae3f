import { ServerResponse, IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { LiveEvent } from '../../../../lib/live/event';
import { Audience, toEverybody } from '../../../../lib/server/front/audience';
import { StreamReader } from '../../../../lib/server/front/stream-reader';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
});
afterEach(() => {
  vi.useRealTimers();
});
const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

/** A stream in memory, and a reader that notes when what arrived. */
function stage() {
  const log: LiveEvent[] = [];
  let reads = 0;
  const read = (after: number) => {
    reads += 1;
    return Promise.resolve(log.filter(({ seq }) => seq > after).slice(0, 500));
  };
  const audience = new Audience(0, toEverybody(read));
  const happen = (times = 1): void => {
    for (let time = 0; time < times; time += 1) log.push({ seq: log.length + 1, verb: 'card.revised' });
    audience.moveTo(log.length);
  };
  const follow = async (seq: number) => {
    const writes: { at: number; ids: number[] }[] = [];
    const response = new ServerResponse(new IncomingMessage(new Socket()));
    response.write = (text: unknown) => {
      const ids = [...String(text).matchAll(/^id: (\d+)$/gm)].map(([, id]) => Number(id));
      writes.push({ at: performance.now(), ids });
      return true;
    };
    await audience.join(new StreamReader(response, seq));
    return { writes, ids: () => writes.flatMap(({ ids }) => ids) };
  };
  return { audience, happen, follow, reads: () => reads };
}

test('the first event comes at once, those that follow in at most ten batches a second', async () => {
  const { happen, follow } = stage();
  const reader = await follow(0);
  const began = performance.now();
  for (let round = 0; round < 50; round += 1) {
    happen();
    await pass(10);
  }
  await pass(150);
  expect(reader.ids()).toEqual(Array.from({ length: 50 }, (_, at) => at + 1));
  expect(reader.writes[0]?.at).toBeLessThan(began + 10);
  expect(reader.writes.length).toBeLessThanOrEqual(8);
  const gaps = reader.writes.slice(1).map(({ at }, index) => at - (reader.writes[index]?.at ?? 0));
  for (const gap of gaps) expect(gap).toBeGreaterThanOrEqual(100);
});

test('all readers end with the same, each event once, whenever they came', async () => {
  const { happen, follow } = stage();
  const early = await follow(0);
  happen(700);
  const late = await follow(300);
  happen(5);
  const later = await follow(705);
  happen(1);
  await pass(400);
  expect(early.ids()).toEqual(Array.from({ length: 706 }, (_, at) => at + 1));
  expect(late.ids()).toEqual(Array.from({ length: 406 }, (_, at) => at + 301));
  expect(later.ids()).toEqual([706]);
});

test('one read serves everybody, and nobody needs none', async () => {
  const { happen, follow, reads } = stage();
  happen(3);
  await pass(20);
  expect(reads()).toBe(0);
  await Promise.all(Array.from({ length: 100 }, () => follow(3)));
  happen();
  await pass(30);
  expect(reads()).toBe(1);
});
