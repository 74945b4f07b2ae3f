import { expect, test } from 'vitest';
import { loadDebate } from '../../../lib/exchange/commands';
import { digestOfTables, streamOf } from '../../support/digest';
import { loadFirstDebate, readFirstDebate } from '../../support/first-debate';
import { generateDebate } from '../../support/generate';

test('loading the first debate twice changes nothing', async () => {
  const { spaceId } = await loadFirstDebate();
  const [before, stream] = [await digestOfTables(), await streamOf(spaceId)];
  expect(stream).toEqual({ seq: 1, publishedSeq: 1, events: [1] });
  expect(await loadDebate(await readFirstDebate())).toEqual({ changed: 0, kept: [] });
  expect(await digestOfTables()).toEqual(before);
  expect(await streamOf(spaceId)).toEqual(stream);
});

test('nor does loading an invented one twice, or the two side by side', async () => {
  const file = generateDebate({ cards: 200, seed: 3, slug: 'invented' });
  await loadDebate(file);
  const before = await digestOfTables();
  expect(await loadDebate(file)).toEqual({ changed: 0, kept: [] });
  await loadFirstDebate();
  expect(await digestOfTables()).toEqual(before);
});

test('two loads of the same files at once make one event', async () => {
  const file = generateDebate({ cards: 60, seed: 4, slug: 'at-once' });
  const loads = await Promise.allSettled([loadDebate(file), loadDebate(file)]);
  const changed = loads.map((load) => (load.status === 'fulfilled' ? load.value.changed : -1));
  expect(changed.sort((a, b) => a - b)).toEqual([0, expect.any(Number)]);
  expect(changed[1]).toBeGreaterThan(60);
});
