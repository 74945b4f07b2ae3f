import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest';
import { openBus, type Bus } from '../../../lib/live/bus';
import { eventsAfter } from '../../../lib/live/log';
import { act, openedBy } from '../../support/discussing';
import { newPerson } from '../../support/people';
import { until } from '../../support/processes';

const url = process.env['DATABASE_URL'] ?? '';
const pool = new pg.Pool({ connectionString: url, max: 2 });
pool.on('error', () => undefined);
let bus: Bus;
let spaceId: string;

beforeEach(async () => {
  spaceId = await newDebate('x');
  bus = openBus(url);
  await bus.ready;
});
afterEach(async () => {
  await bus.close();
  await pool.query('TRUNCATE debate CASCADE');
});
afterAll(() => pool.end());

test('a write is known as soon as it is told', async () => {
  const moved: number[] = [];
  bus.onMove(({ seq }) => moved.push(seq));
  await write({ tell: true });
  await until('the write is known', () => bus.head('x')?.publishedSeq === 1, 1_500);
  expect(moved).toEqual([1]);
});

test('a write that nobody told of is found within 2 s', async () => {
  await write({ tell: false });
  await until('the write is found', () => bus.head('x')?.seq === 1, 3_000);
});

test('a new debate is found, a removed one forgotten', async () => {
  await newDebate('y');
  await until('the new debate is found', () => bus.head('y') !== undefined, 3_000);
  await pool.query('TRUNCATE debate CASCADE');
  await until('it is forgotten', () => bus.head('y') === undefined, 3_000);
});

test('a withdrawn debate is forgotten, and each time the edition of all debates rises', async () => {
  const before = bus.edition();
  await pool.query("UPDATE debate SET withdrawn_at = now() WHERE slug = 'x'");
  await until('it is forgotten', () => bus.head('x') === undefined, 3_000);
  expect(bus.edition()).toBe(before + 1);
  await pool.query("UPDATE debate SET withdrawn_at = NULL WHERE slug = 'x'");
  await until('it is back', () => bus.head('x') !== undefined, 3_000);
  expect(bus.edition()).toBe(before + 2);
});

test('a discussion is no debate to read, and the edition rises only when it can be joined by a code, or no longer', async () => {
  const before = bus.edition();
  const { viewer } = await newPerson();
  const id = await openedBy(viewer);
  await until('it is found', () => bus.discussion(id) !== undefined, 1_500);
  expect([bus.head(id), bus.discussion('x')]).toEqual([undefined, undefined]);
  expect(bus.edition()).toBe(before + 1);
  await act(viewer, id, 'start', 'go-on', 'pause', 'lock');
  await until('nobody joins', () => bus.discussion(id)?.isJoinable === false, 1_500);
  expect(bus.edition()).toBe(before + 2);
  await act(viewer, id, 'close');
  expect(bus.edition()).toBe(before + 2);
});

test('a withdrawal is known as soon as it is told', async () => {
  await pool.query("UPDATE debate SET withdrawn_at = now() WHERE slug = 'x'");
  await write({ tell: true });
  await until('it is forgotten', () => bus.head('x') === undefined, 1_500);
});

test('a lost connection is made anew, and nothing is missed', async () => {
  const moved: number[] = [];
  bus.onMove(({ seq }) => moved.push(seq));
  await pool.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query ~ 'LISTEN|published' AND pid <> pg_backend_pid() AND datname = current_database()`,
  );
  await write({ tell: true });
  await write({ tell: true });
  await until('both are known', () => bus.head('x')?.seq === 2, 6_000);
  await until('it is current', () => bus.isCurrent(), 6_000);
  expect(moved.at(-1)).toBe(2);
});

test('strange notifications do no harm', async () => {
  for (const payload of ['', 'x', `${randomUUID()}:1`, `${spaceId}:`]) {
    await pool.query('SELECT pg_notify($1, $2)', ['counterpoint', payload]);
  }
  await write({ tell: true });
  await until('the write is known', () => bus.head('x')?.seq === 1, 1_500);
});

test('the log gives published events in order, after a number and up to a limit', async () => {
  for (let time = 0; time < 5; time += 1) await write({ tell: false });
  await pool.query('UPDATE stream SET published_seq = 4 WHERE space_id = $1', [spaceId]);
  const found = await eventsAfter(pool, { spaceId, seq: 1, limit: 2 });
  expect(found).toEqual([
    { seq: 2, verb: 'card.revised' },
    { seq: 3, verb: 'card.revised' },
  ]);
  expect((await eventsAfter(pool, { spaceId, seq: 3, limit: 10 })).map(({ seq }) => seq)).toEqual([4]);
});

async function newDebate(slug: string): Promise<string> {
  const [debate, space] = [randomUUID(), randomUUID()];
  await pool.query(`INSERT INTO debate (id, slug, language, question, about) VALUES ($1, $2, 'en', 'Q?', 'A')`, [
    debate,
    slug,
  ]);
  await pool.query(`INSERT INTO space (id, debate_id, kind) VALUES ($1, $2, 'debate')`, [space, debate]);
  await pool.query('INSERT INTO stream (space_id) VALUES ($1)', [space]);
  return space;
}

async function write({ tell }: { tell: boolean }): Promise<void> {
  const { rows } = await pool.query<{ seq: string }>(
    'UPDATE stream SET seq = seq + 1, published_seq = seq + 1 WHERE space_id = $1 RETURNING seq',
    [spaceId],
  );
  const seq = rows[0]?.seq ?? '';
  await pool.query(`INSERT INTO event (space_id, seq, verb) VALUES ($1, $2, 'card.revised')`, [spaceId, seq]);
  if (tell) await pool.query('SELECT pg_notify($1, $2)', ['counterpoint', `${spaceId}:${seq}`]);
}
