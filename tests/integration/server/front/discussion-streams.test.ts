import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { createCard } from '../../../../lib/cards/commands';
import { newCard } from '../../../../lib/cards/schema';
import { database } from '../../../../lib/db/client';
import { newId } from '../../../../lib/id';
import { act, discussionOf, openedBy, takeIn } from '../../../support/discussing';
import { changesIn, followStream, type FollowedStream } from '../../../support/followed-stream';
import { ownServer } from '../../../support/own-server';
import { newEditor, newPerson, type Somebody } from '../../../support/people';
import { until } from '../../../support/processes';
import { databaseUrlOf } from '../../../support/server-process';

const { port, address, dataDir } = await ownServer();
process.env['DATABASE_URL'] = databaseUrlOf(dataDir);
afterAll(() => database().pool.end());

const host = await newPerson();
let [one, other]: [Somebody, Somebody] = [host, host];
let [id, spaceId, screenId] = ['', '', ''];

beforeEach(async () => {
  id = await openedBy(host.viewer);
  [one, other] = [await newPerson(), await newPerson()];
  await takeIn(one.viewer, id, 'Otter');
  await takeIn(other.viewer, id, 'Heron');
  const discussion = await discussionOf(host.viewer, id);
  [spaceId, screenId] = [discussion.board.spaceId, discussion.screenId];
});

const cookieOf = ({ token }: Somebody) => ({ cookie: `counterpoint=${token}` });

async function follow(who: Somebody | null, after?: number): Promise<FollowedStream> {
  const path = who === null ? `${screenId}/screen` : id;
  const from = after === undefined ? '' : `?after=${String(after)}`;
  const followed = await followStream(
    `${address}/api/discussions/${path}/stream${from}`,
    who === null ? {} : cookieOf(who),
  );
  if (followed.status === 200) await until('greeted', () => after !== undefined || followed.frames.length > 0);
  return followed;
}

async function write({ viewer }: Somebody, claim: string): Promise<number> {
  const asked = { slug: id, clientId: newId(), to: 1, relation: 'supports', claim };
  const outcome = await createCard(viewer, newCard.parse(asked));
  if (!outcome.ok) throw new Error(`the card was refused: ${outcome.reason}`);
  return outcome.value.seq;
}

/** Writes events as a command does, without a word. @returns the last one's number */
async function happen(verb: string, how: { times?: number; isPublic?: boolean; tell?: boolean } = {}): Promise<number> {
  const { times = 1, isPublic = true, tell = true } = how;
  const { rows } = await database().pool.query<{ seq: number }>(
    `WITH moved AS (UPDATE stream SET seq = seq + $2, published_seq = CASE WHEN $4 THEN seq + $2 ELSE published_seq END
        WHERE space_id = $1 RETURNING space_id, seq),
      told AS (SELECT CASE WHEN $5 THEN pg_notify('counterpoint', space_id || ':' || seq) END, seq FROM moved),
      happened AS (INSERT INTO event (space_id, seq, verb, is_public)
        SELECT space_id, generate_series(seq - $2 + 1, seq), $3, $4 FROM moved)
      SELECT seq FROM told`,
    [spaceId, times, verb, isPublic, tell],
  );
  return Number(rows[0]?.seq);
}

async function remove({ viewer }: Somebody): Promise<void> {
  const who = { discussionId: id, personId: viewer.personId };
  await database().prisma.participant.updateMany({ where: who, data: { removedAt: new Date() } });
  await happen('participant.removed', { isPublic: false });
}

const verbsOf = ({ frames }: FollowedStream) =>
  frames.filter(({ event }) => event === 'change').map(({ data }) => data['verb']);
const has = (followed: FollowedStream, seq: number) =>
  until(`told of ${String(seq)}`, () => changesIn(followed.frames).includes(seq), 5_000);

describe('who is told what', () => {
  test('nobody from outside is told anything: it is not there', async () => {
    const strangers = [await newPerson(), await newEditor()];
    for (const who of strangers) expect((await follow(who)).status).toBe(404);
    const others = [id, screenId].map((name) => `${address}/api/debates/${name}/stream`);
    const unknown = [`${address}/api/discussions/${newId()}/stream`, `${address}/api/discussions/${id}/screen/stream`];
    for (const url of [...others, ...unknown, `${address}/api/discussions/${id}/stream`]) {
      expect((await followStream(url)).status, url).toBe(404);
    }
    for (const url of others) expect((await followStream(url, cookieOf(host))).status, url).toBe(404);
  });

  test('everybody of the phases; of cards the host all, the screen that something changed, who has not written nothing', async () => {
    const [atHost, atOther, atScreen] = [await follow(host), await follow(other), await follow(null)];
    await act(host.viewer, id, 'start', 'go-on');
    const seq = await write(one, 'Homework takes the afternoon from children.');
    const vote = await happen('ballot.cast', { isPublic: false });
    await act(host.viewer, id, 'eyes-up');
    await Promise.all([atHost, atOther, atScreen].map((followed) => has(followed, vote + 1)));
    expect(verbsOf(atHost)).toEqual(['phase.changed', 'phase.changed', 'card.added', 'ballot.cast', 'eyes.up']);
    expect(verbsOf(atOther)).toEqual(['phase.changed', 'phase.changed', 'eyes.up']);
    expect(verbsOf(atScreen)).toEqual(['phase.changed', 'phase.changed', 'changed', 'changed', 'eyes.up']);
    expect(atHost.frames.find(({ id: at }) => at === seq)?.data).toMatchObject({ card: 3 });
    const told = JSON.stringify([atHost.frames, atOther.frames, atScreen.frames]);
    for (const secret of [host, one, other]) expect(told).not.toContain(secret.viewer.personId);
    expect(told).not.toMatch(/Homework|Otter|Heron/);
    expect(JSON.stringify([atOther.frames, atScreen.frames])).not.toMatch(/"card"/);
    for (const { leave } of [atHost, atOther, atScreen]) leave();
  });

  test('who writes their card is told of the others’ from then on, in the same stream', async () => {
    await act(host.viewer, id, 'start', 'go-on');
    const atOther = await follow(other);
    const hidden = await write(one, 'Homework takes the afternoon from children.');
    const own = await write(other, 'Practice makes what was learnt stay.');
    const seen = await write(one, 'Not all have a quiet place to work in.');
    await has(atOther, seen);
    expect(changesIn(atOther.frames)).not.toContain(hidden);
    expect(atOther.frames.find(({ id: at }) => at === own)?.data['own']).toBe(true);
    expect(atOther.frames.find(({ id: at }) => at === seen)?.data).toMatchObject({ verb: 'card.added', card: 5 });
    await act(host.viewer, id, 'go-back');
    const again = await happen('card.revised');
    const last = await happen('eyes.up');
    await has(atOther, last);
    expect(changesIn(atOther.frames)).not.toContain(again);
    atOther.leave();
  });

  test('whose part in it ends is sent away within a second, and finds nothing again', async () => {
    const [atOne, atOther] = [await follow(one), await follow(other)];
    const began = performance.now();
    await remove(one);
    await until('sent away', () => atOne.hasEnded(), 1_000);
    expect(performance.now() - began).toBeLessThan(1_000);
    expect((await follow(one)).status).toBe(404);
    expect(atOther.hasEnded()).toBe(false);
    await database().prisma.discussion.update({ where: { id }, data: { erasedAt: new Date() } });
    await happen('words.erased');
    await until('the class is sent away with the discussion', () => atOther.hasEnded(), 1_000);
    expect((await follow(host)).status).toBe(404);
  });
});

describe('nothing is lost and nothing doubled', () => {
  test('by who is cut off again and again while 500 things are written', async () => {
    const start = await happen('card.revised');
    const cut = async (): Promise<number[]> => {
      const seen: number[] = [];
      for (let round = 0; seen.at(-1) !== start + 500; round += 1) {
        const followed = await follow(host, seen.at(-1) ?? start);
        await until('something came', () => changesIn(followed.frames).length > 0, 10_000);
        if (round > 8) await until('all came', () => changesIn(followed.frames).at(-1) === start + 500, 20_000);
        else await sleep(Math.random() * 200);
        followed.leave();
        seen.push(...changesIn(followed.frames));
      }
      return seen;
    };
    const steady = await follow(host, start);
    const all = Promise.all([cut(), cut(), cut(), cut()]);
    for (let written = 0; written < 500; written += 1) await happen('card.revised');
    await has(steady, start + 500);
    const expected = Array.from({ length: 500 }, (_, at) => start + 1 + at);
    for (const seen of [changesIn(steady.frames), ...(await all)]) expect(seen).toEqual(expected);
    steady.leave();
  });

  test('when the database’s word of it is lost, comes twice, late, or in another order', async () => {
    const atHost = await follow(host);
    const first = await happen('card.revised', { tell: false });
    const tell = (seq: number) =>
      database().pool.query('SELECT pg_notify($1, $2)', ['counterpoint', `${spaceId}:${String(seq)}`]);
    await has(atHost, first);
    const more = [await happen('card.revised', { tell: false }), await happen('card.revised', { tell: false })];
    for (const seq of [...more.toReversed(), ...more, first]) await tell(seq);
    const last = await happen('card.revised');
    await has(atHost, last);
    expect(changesIn(atHost.frames)).toEqual([first, ...more, last]);
    atHost.leave();
  });

  test('when the connection that listens is ended', async () => {
    const atHost = await follow(host);
    const seqs: number[] = [];
    for (let round = 0; round < 3; round += 1) {
      await database().pool.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
         WHERE query ~ 'LISTEN|"isJoinable"' AND pid <> pg_backend_pid() AND datname = current_database()`,
      );
      seqs.push(await happen('card.revised'), await happen('card.revised', { isPublic: false }));
      await sleep(300);
    }
    await until('told of all', () => changesIn(atHost.frames).length === seqs.length, 10_000);
    expect(changesIn(atHost.frames)).toEqual(seqs);
    atHost.leave();
  });

  test('who missed too much is told to load the page anew', async () => {
    const last = await happen('card.revised', { times: 700 });
    const [atOther, atHost] = [await follow(other, last - 600), await follow(host, last - 400)];
    await until('told to', () => atOther.frames.length > 0);
    expect(atOther.frames[0]).toMatchObject({ event: 'reload', id: last });
    await has(atHost, last);
    for (const { leave } of [atOther, atHost]) leave();
  });
});

test('who does not read is cut off, and the others are told all', async () => {
  const socket = connect(port, '127.0.0.1');
  socket.on('error', () => undefined);
  socket.write(
    `GET /api/discussions/${id}/stream HTTP/1.1\r\nHost: 127.0.0.1:${String(port)}\r\nCookie: ${cookieOf(host).cookie}\r\n\r\n`,
  );
  await new Promise((resolve) => socket.once('readable', resolve));
  const atHost = await follow(host);
  const readers = async () => Number(/"readers":(\d+)/.exec(await (await fetch(`${address}/api/health`)).text())?.[1]);
  await until('both follow', async () => (await readers()) === 2);
  let batches = 0;
  for (; batches < 200 && (await readers()) === 2; batches += 1) {
    await happen('discussion.changed', { times: 500 });
    await until('it is told', () => changesIn(atHost.frames).length === (batches + 1) * 500);
  }
  expect(await readers()).toBe(1);
  const last = await happen('card.revised');
  await has(atHost, last);
  expect(changesIn(atHost.frames)).toHaveLength(batches * 500 + 1);
  socket.destroy();
  atHost.leave();
});
