import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { database } from '../../../lib/db/client';
import { newId } from '../../../lib/id';
import { newToken } from '../../../lib/people/tokens';
import type { Named, State } from '../../hostile/access';
import { table } from '../../hostile/access-table';
import { makeCast, makeObject, makeWorld, type Cast } from '../../support/access-world';
import { askSite, type Answered, type Ask } from '../../support/asking';
import { digestOfTables } from '../../support/digest';
import { listenTo } from '../../support/following';
import { patience, sendJunk } from '../../support/generated-bodies';
import { ownServer } from '../../support/own-server';
import { databaseUrlOf } from '../../support/server-process';

const { address, dataDir, output } = await ownServer({ TRUST_PROXY: 'true' });
process.env['DATABASE_URL'] = databaseUrlOf(dataDir);

let cast: Cast;
let slug: string;
let stream: Awaited<ReturnType<typeof listenTo>>;
beforeAll(async () => {
  cast = await makeCast(await makeWorld());
  slug = (await makeObject('card', 'open', cast)).slug;
  stream = await listenTo(address, slug);
});

/** Nobody’s process fell over, and nothing of its inside was shown. */
afterEach(async () => {
  expect((await fetch(`${address}/api/health`)).status).toBe(200);
  expect(output()).not.toMatch(/\bat .+\.(js|ts):\d+/);
});

let sent = 0;
const post = (body: string, ask: Partial<Ask> = {}): Promise<Answered> => {
  sent += 1;
  const from = `198.51.${String((sent >> 8) & 255)}.${String(sent & 255)}`;
  return askSite({ address, method: 'POST', target: `/api/debates/${slug}/cards`, from, body, ...ask });
};
const argument = (change: Readonly<Record<string, unknown>> = {}) =>
  JSON.stringify({ to: 1, relation: 'attacks', claim: 'It is not so.', clientId: newId(), ...change });

/** Expects a refusal that leaves no trace. */
async function expectRefused(status: number, body: string, ask: Partial<Ask> = {}): Promise<Answered> {
  const before = await digestOfTables();
  const answer = await post(body, ask);
  expect(answer.status, answer.text).toBe(status);
  expect(answer.headers.get('set-cookie')).toBeNull();
  expect(await digestOfTables()).toEqual(before);
  return answer;
}

describe('cookies that are nobody’s', () => {
  test.each([
    ['forged', () => newToken()],
    ['of another length', () => 'x'.repeat(31)],
    ['with signs of SQL', () => `${"'".repeat(16)}${'"'.repeat(16)}`],
    ['a hash from the database', () => 'a'.repeat(64)],
    [
      'of somebody who was erased',
      async () => {
        const token = (await makeCast(new Map())).author;
        const gone = await post(JSON.stringify({ confirm: 'yes' }), { target: '/api/me/erasure', cookie: token });
        expect(gone.status).toBe(200);
        return token;
      },
    ],
  ] as const)('%s', async (_, make) => {
    const cookie = await make();
    const { number } = await makeObject('card', 'open', cast);
    const target = `/api/debates/${slug}/cards/${number}/revisions`;
    const body = JSON.stringify({ revision: 1, kind: 'fact', claim: 'Not theirs.', clientId: newId() });
    await expectRefused(403, body, { target, cookie });
  });
});

test.each(['https://elsewhere.example', 'null', 'http://127.0.0.1', 'file://', `${address}.elsewhere.example`])(
  'a write from the origin %s is refused',
  async (origin) => {
    await expectRefused(403, argument(), { origin, cookie: cast.person });
  },
);

test('a browser’s write that names no origin is refused', async () => {
  await expectRefused(403, argument(), { origin: null, cookie: cast['server editor'] });
});

describe('letters', () => {
  const refused = ['\\u0000', '\\ud800', '\\udc00x', '\\u202e', '\\u2066', '\\u2069', '\\u0007', '\\u007f'];
  test.each(refused)('%s is refused', async (sign) => {
    await expectRefused(400, argument().replace('not so', `not ${sign} so`));
  });

  test.each(['%00', '%E2%80%AE', '%ED%A0%80', '%FF'])('%s in a form is refused', async (sign) => {
    const fields = new URLSearchParams({ to: '1', relation: 'attacks', clientId: newId() }).toString();
    const type = 'application/x-www-form-urlencoded';
    await expectRefused(400, `${fields}&claim=so${sign}so`, { type });
  });

  test.each([
    ['é', 'é'],
    ['각', '각'],
    ['👩🏽‍🚀 🏳️‍🌈', '👩🏽‍🚀 🏳️‍🌈'],
    ['می‌خواهم', 'می‌خواهم'],
    ['הטענה', 'הטענה'],
    ['two\r\nlines', 'two\nlines'],
  ])('%s is stored composed, as it was meant', async (typed, stored) => {
    const answer = await post(argument({ claim: typed }));
    expect(answer.status, answer.text).toBe(200);
    const words = await database().prisma.cardRevision.findMany({ where: { claim: stored } });
    expect(words.length).toBeGreaterThan(0);
  });
});

describe('bodies that are refused', () => {
  test.each([
    ['claim', 301],
    ['elaboration', 2001],
    ['note', 2001],
    ['quote', 4001],
    ['title', 301],
  ])('%s over its limit, which is named', async (field, length) => {
    const body = argument({ backing: 'elsewhere', title: 'A', speaker: 'document', [field]: '𝄞'.repeat(length) });
    const { text } = await expectRefused(422, body);
    expect(text.replaceAll(',', '')).toContain(String(length - 1));
    expect(text).not.toContain('𝄞');
  });

  test.each([
    ['an unknown field', argument({ admin: true })],
    ['__proto__', argument().replace('{', '{"__proto__":{"isEditor":true},')],
    ['an operator', argument({ to: { $gt: 0 } })],
    ['an operator for text', argument({ claim: { $ne: '' } })],
    ['a list for text', argument({ claim: ['a'] })],
    ['a list', '[]'],
    ['a number', '1'],
    ['nothing', ''],
    ['half of it', argument().slice(0, 40)],
    ['an id that is none', argument({ clientId: "' OR 1=1 --" })],
  ])('%s', async (_, body) => {
    await expectRefused(400, body);
  });

  test.each([
    'ŝ',
    '/ŝ',
    '/a\nset-cookie: x=y',
    '//elsewhere.example',
    'https://elsewhere.example',
    `/${'x'.repeat(9000)}`,
  ])('a form that says it stands on %j gets its refusal all the same', async (page) => {
    const fields = { relation: 'attacks', claim: 'It is not so.', clientId: newId(), page };
    const type = 'application/x-www-form-urlencoded';
    const { text } = await expectRefused(400, new URLSearchParams(fields).toString(), { type });
    expect(text).toContain('Say which card it answers.');
    const step = await post(new URLSearchParams({ ...fields, step: 'more' }).toString(), { type });
    expect(step.status).toBeLessThan(500);
  });

  test('too large, of a wrong type, or by a wrong method', async () => {
    await expectRefused(413, argument({ claim: 'x'.repeat(300_000) }));
    await expectRefused(415, argument(), { type: 'text/plain' });
    await expectRefused(415, argument(), { type: 'multipart/form-data; boundary=x' });
    for (const method of ['PUT', 'DELETE', 'PATCH']) await expectRefused(405, argument(), { method });
    const before = await digestOfTables();
    const read = await askSite({ address, method: 'GET', target: `/api/debates/${slug}/cards` });
    expect([404, 405]).toContain(read.status);
    expect(await digestOfTables()).toEqual(before);
  });
});

describe('generated bodies are answered, never with a 5xx', () => {
  const writes = Object.entries(table).filter(([route]) => route.startsWith('POST'));
  test.each(writes)(
    '%s',
    async (route, row) => {
      const state: State = 'open';
      const named: Named = await makeObject(row.about, state, cast);
      await sendJunk(route, row, named, post);
    },
    patience,
  );
});

describe('how often', () => {
  test('a class behind one address writes at once', async () => {
    const from = '203.0.113.7';
    const pupils = Array.from({ length: 30 }, async () => {
      let cookie: string | null = null;
      const statuses: number[] = [];
      for (let times = 0; times < 3; times += 1) {
        const answer: Answered = await post(argument({ claim: 'From the class.' }), { from, cookie });
        cookie ??= /counterpoint=([\w-]{32})/.exec(answer.headers.get('set-cookie') ?? '')?.[1] ?? null;
        statuses.push(answer.status);
      }
      return statuses;
    });
    expect(new Set((await Promise.all(pupils)).flat())).toEqual(new Set([200]));
  });

  test('one person’s 61st write in a minute waits, and the form keeps what was typed', async () => {
    const cookie = (await makeCast(new Map())).person;
    const stale = JSON.stringify({ revision: 9, kind: 'fact', claim: 'Stale.', clientId: newId() });
    const target = `/api/debates/${slug}/cards/1/revisions`;
    for (let times = 0; times < 60; times += 1) expect((await post(stale, { target, cookie })).status).toBe(403);
    const claim = 'Typed with much care, and kept.';
    const fields = { to: '1', relation: 'attacks', claim, clientId: newId(), page: `/debates/${slug}/cards/new?to=1` };
    const body = new URLSearchParams(fields).toString();
    const { headers, text } = await expectRefused(429, body, { cookie, type: 'application/x-www-form-urlencoded' });
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
    expect(text).toContain(claim);
  });
});

test('the live stream has told of every public event, and of nothing that was refused', async () => {
  expect((await post(argument())).status).toBe(200);
  const { heard, happened } = await stream();
  expect(happened.length).toBeGreaterThan(1);
  expect(heard).toEqual(happened);
});
