import { beforeAll, expect, test } from 'vitest';
import { packSizes } from '../../../lib/briefings/print-choice';
import { readPrintPack } from '../../../lib/briefings/queries';
import { visitor } from '../../../lib/people/viewer';
import { debateOf } from '../../support/contributing';
import { loadFirstDebate, readFirstDebate } from '../../support/first-debate';

beforeAll(async () => {
  await loadFirstDebate();
});

async function packOf(cards: (typeof packSizes)[number], positions: readonly string[]): Promise<string[]> {
  const { cuttings } = await readPrintPack(await debateOf(visitor), { cards, positions, sources: true });
  return cuttings.map(({ id }) => id);
}

test('a class gets as many cards as it asked for, each once, and more of them begin with the same', async () => {
  const keys = (await readFirstDebate()).positions.map(({ key }) => key);
  const all = await packOf(40, keys);
  expect(new Set(all).size).toBe(40);
  for (const size of packSizes) expect(await packOf(size, keys)).toEqual(all.slice(0, size));
});

test('a position with few answers gives all that it has', async () => {
  const key = 'managed-reliance';
  const [few, all] = [await packOf(8, [key]), await packOf(40, [key])];
  expect(few.length).toBeGreaterThan(0);
  expect(all).toEqual(few);
  expect(all.length).toBeLessThan(8);
});
