import { expect, test } from 'vitest';
import { visitor } from '../../../lib/people/viewer';
import { search } from '../../../lib/search/queries';
import { searchQuery } from '../../../lib/search/schema';
import { addCard } from '../../support/contributing';
import { debateOfClaims } from '../../support/debate-of-claims';
import { newEditor } from '../../support/people';

async function searched(q: string, debate: string, page = 1) {
  const found = await search(visitor, searchQuery.parse({ q, debate, page }));
  if (found === null) throw new Error('no such debate');
  return found;
}

test('a card that is sought by a number that others mention is counted and shown once', async () => {
  await debateOfClaims(
    'numbers',
    'en',
    Array.from({ length: 21 }, (_, at) => `In village ${String(at)} live 12 people.`),
  );
  const pages = [1, 2].map((page) => searched('12', 'numbers', page));
  const [first, second] = await Promise.all(pages);
  expect([first?.total, second?.total]).toEqual([21, 21]);
  expect(first?.results[0]).toMatchObject({ is: 'card', number: 12 });
  const numbers = [...(first?.results ?? []), ...(second?.results ?? [])].map((one) => one.is === 'card' && one.number);
  expect(new Set(numbers).size).toBe(21);
  expect(numbers).toHaveLength(21);
});

test('an undercut, and what answers it, stand under the position that its link is about', async () => {
  await debateOfClaims('undercut', 'en', ['Airships are quiet.']);
  const { viewer } = await newEditor();
  const change = { slug: 'undercut', relation: 'undercut', claim: 'Zeppelins do not show it.' } as const;
  const { number } = await addCard(viewer, 2, change);
  await addCard(viewer, number ?? 0, { ...change, relation: 'attacks', claim: 'A zeppelin once did.' });
  const { results } = await searched('zeppelin', 'undercut');
  expect(results).toHaveLength(2);
  for (const result of results) expect(result).toMatchObject({ position: { key: 'one' } });
});
