import { beforeAll, expect, test } from 'vitest';
import type { Debate } from '../../../lib/debates/queries';
import { visitor } from '../../../lib/people/viewer';
import { bodyOf, debatesUsing, findSource, sourcesOf } from '../../../lib/sources/queries';
import { loadFirstDebate, readFirstDebate } from '../../support/first-debate';

let debate: Debate;
beforeAll(async () => {
  debate = await loadFirstDebate();
});

test('a debate’s documents come with their letters, warnings and origin', async () => {
  const sources = await sourcesOf(debate);
  expect(sources.map(({ label }) => label)).toEqual(['A', 'B', 'C']);
  const [a, b, c] = sources;
  expect(a?.warnings.some(({ by }) => by === 'document')).toBe(true);
  expect(b?.warnings.some(({ by }) => by === 'document')).toBe(false);
  expect(a?.origin).not.toBeNull();
  expect(b?.origin).toEqual(a?.origin);
  expect(c).toMatchObject({ origin: null, writtenByEditors: true });
});

test('what is not known of a document is null, and nothing is invented', async () => {
  const [, b] = await sourcesOf(debate);
  expect(b).toMatchObject({ authors: [], publisher: null, published: null });
});

test('an outline has every paragraph of its file, in order', async () => {
  const file = await readFirstDebate();
  for (const { id, slug, outline } of file.sources.filter(({ text }) => text === undefined)) {
    const source = await findSource(visitor, slug);
    const body = source === null ? null : await bodyOf(source, null);
    expect(body, id).toEqual({ kind: 'outline', entries: outline });
  }
});

test('a source knows the debates that use it; one that nobody has is not found', async () => {
  const source = await findSource(visitor, 'background-briefing');
  const use = source === null ? [] : await debatesUsing(source);
  expect(use).toEqual([{ slug: debate.slug, question: debate.question, label: 'C' }]);
  expect(await findSource(visitor, 'no-such-source')).toBeNull();
});
