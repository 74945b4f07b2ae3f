import pg from 'pg';
import { afterAll, expect, test } from 'vitest';
import { follow, idsOf } from '../../../support/following';
import { ownServer } from '../../../support/own-server';
import { until } from '../../../support/processes';
import { rawRequest } from '../../../support/raw-request';
import { databaseUrlOf } from '../../../support/server-process';

const { port, address, dataDir } = await ownServer();
const stream = `${address}/api/debates/european-ai-sovereignty/stream`;
const pool = new pg.Pool({ connectionString: databaseUrlOf(dataDir), max: 1 });
afterAll(() => pool.end());

/** Writes events as a command does, without changing a word. @returns the last one's number */
async function happen(times: number): Promise<number> {
  const { rows } = await pool.query<{ seq: string }>(
    `WITH moved AS (UPDATE stream SET seq = seq + $1, published_seq = seq + $1 RETURNING space_id, seq),
      told AS (SELECT pg_notify('counterpoint', space_id || ':' || seq), seq FROM moved),
      happened AS (INSERT INTO event (space_id, seq, verb)
        SELECT space_id, generate_series(seq - $1 + 1, seq), 'card.revised' FROM moved)
      SELECT seq FROM told`,
    [times],
  );
  return Number(rows[0]?.seq);
}

test('a reader is greeted with where the stream stands, and told of what happens then', async () => {
  const { frames, leave } = await follow(stream);
  await until('greeted', () => frames.length === 1);
  expect(frames[0]?.event).toBe('hello');
  const began = performance.now();
  const seq = await happen(1);
  await until('told', () => idsOf(frames).includes(seq));
  expect(performance.now() - began).toBeLessThan(1_500);
  leave();
});

test('who comes back gets what it missed, once, and then what happens', async () => {
  const last = await happen(30);
  const byHeader = await follow(stream, { 'last-event-id': String(last - 20) });
  const byAddress = await follow(`${stream}?after=${String(last - 10)}`);
  const newest = await happen(3);
  const from = (first: number) => Array.from({ length: newest - first }, (_, at) => first + 1 + at);
  await until('both have all', () => [byHeader, byAddress].every(({ frames }) => idsOf(frames).includes(newest)));
  expect(idsOf(byHeader.frames)).toEqual(from(last - 20));
  expect(idsOf(byAddress.frames)).toEqual(from(last - 10));
  byHeader.leave();
  byAddress.leave();
});

test('who missed too much, or comes from a future that was not, is told to load the page anew', async () => {
  const last = await happen(600);
  const readers = [
    await follow(`${stream}?after=${String(last - 550)}`),
    await follow(`${stream}?after=${String(last + 9)}`),
  ];
  for (const { frames } of readers) await until('told to reload', () => frames.length > 0);
  for (const { frames } of readers) expect(frames[0]).toEqual({ event: 'reload', id: last });
  const next = await happen(1);
  for (const { frames } of readers) await until('told what happens then', () => idsOf(frames).includes(next));
  for (const { leave } of readers) leave();
});

test('there is no stream of a debate that is not there, and none to write to', async () => {
  expect((await rawRequest(port, '/api/debates/no-such/stream')).status).toBe(404);
  const write = { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' };
  expect([404, 405]).toContain((await rawRequest(port, '/api/debates/european-ai-sovereignty/stream', write)).status);
});

test('readers that leave are forgotten', async () => {
  const readers = await Promise.all(Array.from({ length: 50 }, () => follow(stream)));
  const counted = async () => Number(/"readers":(\d+)/.exec((await rawRequest(port, '/api/health')).text)?.[1]);
  await until('all are counted', async () => (await counted()) >= 50);
  for (const { leave } of readers) leave();
  await until('none is', async () => (await counted()) === 0);
});

test('a page that was changed is rendered anew, for who has the old one too', async () => {
  const cover = '/debates/european-ai-sovereignty';
  const before = await rawRequest(port, cover);
  const seq = await happen(1);
  await until('the new version is served', async () => (await rawRequest(port, cover)).text !== before.text, 3_000);
  expect((await rawRequest(port, cover)).text).toContain(String(seq));
});
