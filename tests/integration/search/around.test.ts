import { beforeAll, expect, test } from 'vitest';
import { database } from '../../../lib/db/client';
import { visitor } from '../../../lib/people/viewer';
import { resultsAround, searchQuery } from '../../../lib/search/schema';
import { search, searchAround } from '../../../lib/search/queries';
import { debateOfClaims } from '../../support/debate-of-claims';
import { loadFirstDebate } from '../../support/first-debate';

const around = async (q: string, slug: string) => resultsAround.parse(await searchAround(visitor, { q, debate: slug }));

let first: string;
beforeAll(async () => {
  first = (await loadFirstDebate()).slug;
  await debateOfClaims(
    'many',
    'en',
    Array.from({ length: 30 }, (_, at) => `Windmills ${String(at)}.`),
  );
  await debateOfClaims('few', 'en', [
    'Along the coast, where few live, stand some of the windmills that nobody mends.',
  ]);
});

test('what is elsewhere is found however much is here, and nothing is in both', async () => {
  const { here, others } = await around('windmills', 'many');
  expect(here.total).toBe(30);
  expect(others.results).toMatchObject([{ slug: 'few' }]);
  expect((await around('windmills', 'few')).here.results).toMatchObject([{ slug: 'few' }]);
  for (const slug of [first, 'many']) {
    const of = await around('chips', slug);
    const places = [...of.here.results, ...of.others.results].map(({ href }) => href);
    expect(new Set(places).size).toBe(places.length);
    const inFirst = slug === first ? of.here : of.others;
    expect(inFirst.results.some(({ is }) => is === 'card')).toBe(true);
  }
});

test('each is corrected for itself', async () => {
  const { here, others } = await around('widnmills', 'many');
  expect([here.corrected, others.corrected]).toEqual(['windmills', 'windmills']);
  expect((await around('mends', 'many')).others.corrected).toBeNull();
});

test('where there is no such debate, there is no answer', async () => {
  expect(await searchAround(visitor, { q: 'chips', debate: 'nowhere' })).toBeNull();
});

test('a search holds one connection at a time, whatever it finds', async () => {
  const { pool } = database();
  const held = { now: 0, most: 0 };
  pool.on('acquire', () => (held.most = Math.max(held.most, (held.now += 1))));
  pool.on('release', () => (held.now -= 1));
  const found = await search(visitor, searchQuery.parse({ q: 'chips' }));
  expect(new Set(found?.results.map(({ is }) => is)).size).toBeGreaterThan(1);
  await around('chisp models', first);
  expect(held.most).toBe(1);
});
