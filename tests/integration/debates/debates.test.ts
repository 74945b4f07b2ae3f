import { beforeAll, expect, test } from 'vitest';
import { database } from '../../../lib/db/client';
import { axesOf, findDebate, listDebates } from '../../../lib/debates/queries';
import { visitor } from '../../../lib/people/viewer';
import { firstSlug, loadFirstDebate } from '../../support/first-debate';

beforeAll(async () => {
  await loadFirstDebate();
  await database().pool.query(
    `WITH d AS (INSERT INTO debate (id, slug, language, question, about)
       VALUES (gen_random_uuid(), 'unpublished', 'en', 'Not yet?', 'Nothing') RETURNING id),
     s AS (INSERT INTO space (id, debate_id, kind) SELECT gen_random_uuid(), id, 'debate' FROM d RETURNING id)
     INSERT INTO stream (space_id) SELECT id FROM s`,
  );
});

test('a debate of which nothing is published is neither listed nor found', async () => {
  expect((await listDebates(visitor)).map(({ slug }) => slug)).toEqual([firstSlug]);
  expect(await findDebate(visitor, 'unpublished')).toBeNull();
  expect(await findDebate(visitor, 'none')).toBeNull();
});

test('a debate’s version is the number of its last published event, as a number', async () => {
  expect(await findDebate(visitor, firstSlug)).toMatchObject({ version: 1 });
  await database().pool.query('UPDATE stream SET seq = 9, published_seq = 7 WHERE published_seq = 1');
  expect(await findDebate(visitor, firstSlug)).toMatchObject({ version: 7 });
});

test('its axes come in the editors’ order, with both poles named', async () => {
  const debate = await findDebate(visitor, firstSlug);
  const axes = debate === null ? [] : await axesOf(debate);
  expect(axes.map(({ key }) => key)).toEqual(['scope', 'market']);
  expect(axes.every(({ lowName, highName }) => lowName !== '' && highName !== '' && lowName !== highName)).toBe(true);
});
