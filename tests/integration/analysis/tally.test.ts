import { beforeAll, expect, test } from 'vitest';
import { cardsPerSource, readCover, tallyOf } from '../../../lib/analysis/queries';
import { database } from '../../../lib/db/client';
import type { Debate } from '../../../lib/debates/queries';
import { loadDebate } from '../../../lib/exchange/commands';
import { sourcesOf } from '../../../lib/sources/queries';
import { firstSlug, loadFirstDebate, publishedDebate, readFirstDebate, withCards } from '../../support/first-debate';

let debate: Debate;
beforeAll(async () => {
  debate = await loadFirstDebate();
});

const connectionsUsed = async (work: () => Promise<unknown>): Promise<number> => {
  let queries = 0;
  const count = () => (queries += 1);
  database().pool.on('acquire', count);
  await work();
  database().pool.off('acquire', count);
  return queries;
};

test('what a debate stands on is counted once for each version of it', async () => {
  const first = await tallyOf(debate);
  expect(await connectionsUsed(() => tallyOf(debate))).toBe(0);
  expect(await tallyOf({ ...debate })).toBe(first);
  expect(await connectionsUsed(() => tallyOf({ ...debate, version: debate.version + 1_000 }))).toBe(1);
});

test('the next version is counted anew', async () => {
  const before = await tallyOf(debate);
  const file = await readFirstDebate();
  const links = file.links.filter(({ from, to }) => from !== 'F13' && to !== 'F13');
  await loadDebate({ ...withCards(file, { F13: null }), links });
  const after = await tallyOf(await publishedDebate(firstSlug));
  expect(after).toEqual({ ...before, arguments: before.arguments - 1, withoutSource: before.withoutSource - 1 });
  await loadDebate(file);
  expect(await tallyOf(await publishedDebate(firstSlug))).toEqual(before);
});

test('a document without an origin in common is an origin of its own', async () => {
  const file = await readFirstDebate();
  await loadDebate({ ...file, origins: [] });
  expect(await tallyOf(await publishedDebate(firstSlug))).toMatchObject({ documents: 2, origins: 2 });
  await loadDebate(file);
});

test('the cards of each source are those that a passage of it is tied to, each once', async () => {
  const now = await publishedDebate(firstSlug);
  const use = await cardsPerSource(now);
  const file = await readFirstDebate();
  const claims = [...file.positions.map(({ thesis }) => thesis), ...file.cards];
  for (const { id, label } of await sourcesOf(now)) {
    const wanted = claims.filter(({ passages }) => passages.some(({ source }) => source === label)).length;
    expect(use.get(id), String(label)).toBe(wanted);
  }
  expect(await connectionsUsed(() => cardsPerSource(now))).toBe(0);
});

test('the cover has every position’s thesis and picks', async () => {
  const { positions, picks, cards } = await readCover(await publishedDebate(firstSlug));
  expect(positions).toHaveLength(5);
  for (const { id, key, thesisId } of positions) {
    expect(cards.get(thesisId)?.thesisOf?.key).toBe(key);
    const own = picks.filter(({ positionId }) => positionId === id);
    expect(own.map(({ side }) => side)).toEqual(['for', 'for', 'against', 'against']);
    expect(own.every(({ cardId }) => cards.has(cardId))).toBe(true);
  }
});
