import { beforeAll, describe, expect, test } from 'vitest';
import { acts } from '../../../lib/discussions/vocabulary';
import { database } from '../../../lib/db/client';
import { newId } from '../../../lib/id';
import { makeHostLink } from '../../../lib/discussions/commands';
import { tokenHash, newToken } from '../../../lib/people/tokens';
import type { Role } from '../../hostile/discussion-access';
import { askSite, type Answered } from '../../support/asking';
import { digestOfTables } from '../../support/digest';
import { castFor, type Cast } from '../../support/discussion-cast';
import { openRoom, openWorld, type Room, type World } from '../../support/discussion-world';
import { openedBy, takeIn } from '../../support/discussing';
import { newPerson } from '../../support/people';
import { ownServer } from '../../support/own-server';
import { databaseUrlOf } from '../../support/server-process';

const secret = 'a secret of this test, long enough';
const { address, dataDir } = await ownServer({ SECRET: secret });
process.env['DATABASE_URL'] = databaseUrlOf(dataDir);
process.env['COUNTERPOINT_SECRET'] = secret;

let world: World;
let room: Room;
let cast: Cast;
beforeAll(async () => {
  world = await openWorld();
  room = world.answer;
  cast = await castFor([room], world);
});

const get = (target: string, cookie: string | null) => askSite({ address, method: 'GET', target, cookie });
const post = (target: string, values: object, cookie: string | null): Promise<Answered> =>
  askSite({ address, method: 'POST', target, cookie, body: JSON.stringify(values) });

/** A token by which nobody is known any more. */
async function takenBack(role: Role): Promise<string> {
  const token = newToken();
  const personId = cast.personOf(role) ?? '';
  await database().prisma.personToken.create({ data: { personId, hash: tokenHash(token) } });
  await database().prisma.personToken.delete({ where: { hash: tokenHash(token) } });
  return token;
}

const tokens: Readonly<Record<string, () => Promise<string | null> | string | null>> = {
  'taken back, of a participant': () => takenBack('participant'),
  'taken back, of a host': () => takenBack('host'),
  'forged, or of another server': () => newToken(),
  'of a participant who was removed': () => cast.cookieOf('removed'),
  'of a host, with one letter more': () => `${cast.cookieOf('host') ?? ''}A`,
  'of a host, cut': () => cast.cookieOf('host')?.slice(0, -1) ?? null,
  'with the prefix of https, over http': () => `x; __Host-counterpoint=${cast.cookieOf('host') ?? ''}`,
  'a hash instead of a token': () => Buffer.from(tokenHash(cast.cookieOf('host') ?? '')).toString('base64url'),
};

describe.each(Object.entries(tokens))('a cookie %s', (_, tokenOf) => {
  test('opens no discussion, and is told what a visitor is told', async () => {
    const cookie = await tokenOf();
    const before = await digestOfTables();
    const card = { to: 1, relation: 'supports', claim: 'From nobody.' };
    const asked = (token: string | null) => [
      get(`/discussions/${room.id}`, token),
      get(`/discussions/${room.id}/host`, token),
      get(`/api/discussions/${room.id}/stream`, token),
      get(`/api/discussions/${room.id}/report.csv?part=cards`, token),
      post(`/api/debates/${room.id}/cards`, { ...card, clientId: newId() }, token),
      post(`/api/discussions/${room.id}/acts`, { act: 'lock', clientId: newId() }, token),
    ];
    const [answers, toVisitors] = [await Promise.all(asked(cookie)), await Promise.all(asked(null))];
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404, 404]);
    const data = (all: readonly Answered[]) => all.slice(2).map(({ text }) => text);
    expect(data(answers)).toEqual(data(toVisitors));
    expect(await digestOfTables()).toEqual(before);
  });
});

describe('a host’s link', () => {
  const claim = (id: string, key: string) => post(`/api/discussions/${id}/hosts`, { key }, null);
  const linkOf = async ({ id, host }: Room) => {
    const made = await makeHostLink(host.viewer, { slug: id, clientId: newId() });
    return made.ok ? made.value.key : '';
  };

  test('that is wrong, was made anew, or is another discussion’s makes nobody a host', async () => {
    const earlier = await linkOf(room);
    const now = await linkOf(room);
    const before = await digestOfTables();
    const refused = [
      await claim(room.id, newToken()),
      await claim(room.id, earlier),
      await claim(world.closed.id, now),
      await claim(newId(), now),
    ];
    expect(new Set(refused.map(({ status, text }) => `${String(status)} ${text}`)).size).toBe(1);
    expect(refused.map(({ status }) => status)).toEqual([403, 403, 403, 403]);
    expect(await digestOfTables()).toEqual(before);
    expect((await claim(room.id, now)).status).toBe(200);
  });

  test('shows everybody the same page, right or wrong, and opening it changes nothing', async () => {
    const key = await linkOf(room);
    const before = await digestOfTables();
    const pages = [
      await get(`/discussions/${room.id}/host?key=${key}`, null),
      await get(`/discussions/${room.id}/host?key=${newToken()}`, null),
      await get(`/discussions/${newId()}/host?key=${key}`, null),
    ];
    expect(pages.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(await digestOfTables()).toEqual(before);
  });
});

test('who wrote what is told to no host, unless it was announced at joining', async () => {
  const { host } = room;
  const id = await openedBy(host.viewer);
  await takeIn((await newPerson()).viewer, id, 'Quiet Otter');
  const before = await digestOfTables();
  const report = await get(`/discussions/${id}/report`, host.token);
  expect([report.status, report.text.includes('Quiet Otter')]).toEqual([200, false]);
  expect((await get(`/discussions/${id}/report/participants`, host.token)).status).toBe(404);
  expect((await get(`/api/discussions/${id}/report.csv?part=participants`, host.token)).status).toBe(404);
  const cards = await get(`/api/discussions/${id}/report.csv?part=cards`, host.token);
  expect([cards.status, cards.text.includes('Quiet Otter')]).toEqual([200, false]);
  expect(await digestOfTables()).toEqual(before);
});

describe('an editor of the server', () => {
  const phased = async (role: Role, { id }: Room) => {
    const statuses = new Map<string, number>();
    for (const act of acts.filter((one) => one !== 'close')) {
      const answer = await post(`/api/discussions/${id}/acts`, { act, clientId: newId() }, cast.cookieOf(role));
      statuses.set(act, answer.status);
    }
    return [...new Set(statuses.values())];
  };

  test('who has looked in may close, and nothing else of what hosts do with phases and room', async () => {
    expect(await phased('inspector', room)).toEqual([403]);
    expect(await phased('server editor', room)).toEqual([404]);
    const own = await openRoom('answer');
    const people = await castFor([own], world);
    const target = `/api/discussions/${own.id}/acts`;
    const close = (role: Role) => post(target, { act: 'close', clientId: newId() }, people.cookieOf(role));
    expect((await close('participant')).status).toBe(403);
    expect((await close('server editor')).status).toBe(404);
    expect((await close('inspector')).status).toBe(200);
  });

  test('who looks in is found in the discussion’s own record', async () => {
    const inspecting = () =>
      post(`/api/discussions/${room.id}/inspection`, { clientId: newId() }, cast.cookieOf('server editor'));
    const where = { spaceId: room.spaceId, verb: 'discussion.inspected' };
    const before = await database().prisma.event.count({ where });
    expect((await inspecting()).status).toBe(200);
    expect(await database().prisma.event.count({ where })).toBe(before + 1);
    expect((await get(`/discussions/${room.id}`, cast.cookieOf('server editor'))).status).toBe(200);
  });
});
