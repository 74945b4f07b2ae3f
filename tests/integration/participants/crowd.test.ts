import { z } from 'zod';
import { beforeAll, expect, test } from 'vitest';
import { database } from '../../../lib/db/client';
import { newId } from '../../../lib/id';
import { trialKey } from '../../../lib/http/reached';
import { askSite } from '../../support/asking';
import { ownServer } from '../../support/own-server';
import { databaseUrlOf } from '../../support/server-process';

const { address, dataDir } = await ownServer({ TRUST_PROXY: 'true', SECRET: 'a secret of this test, long enough' });
process.env['DATABASE_URL'] = databaseUrlOf(dataDir);
process.env['COUNTERPOINT_SECRET'] = 'a secret of this test, long enough';

let id = '';
let code = '';

const post = (target: string, values: object, from: string) => {
  const body = JSON.stringify({ clientId: newId(), ...values });
  return askSite({ address, method: 'POST', target, from, body });
};
const join = (typed: string, from: string) => post('/api/participants', { code: typed, name: 'Quiet Otter' }, from);
const firstPage = async () => (await askSite({ address, method: 'GET', target: '/' })).text;

beforeAll(async () => {
  expect(await firstPage()).not.toContain('The code on the screen');
  const { text } = await post('/api/discussions', { question: 'Who comes in?' }, '192.0.2.1');
  ({ id } = z.object({ id: z.string() }).parse(JSON.parse(text)));
  const { codeOfDiscussion } = await import('../../../lib/participants/queries');
  code = (await codeOfDiscussion({ id })) ?? '';
});

test('the first page asks for the code while there is something to join', async () => {
  await expect.poll(firstPage, { timeout: 5000 }).toContain('The code on the screen');
});

test('three hundred behind one address join within a minute, and nobody waits', { timeout: 90_000 }, async () => {
  const begun = Date.now();
  const statuses: number[] = [];
  for (let group = 0; group < 10; group += 1) {
    const opened = Array.from({ length: 30 }, async () => {
      const page = await askSite({ address, method: 'GET', target: `/join/${code}`, from: '192.0.2.7' });
      return [page.status, (await join(code, '192.0.2.7')).status];
    });
    statuses.push(...(await Promise.all(opened)).flat());
  }
  expect(new Set(statuses)).toEqual(new Set([200]));
  expect(Date.now() - begun).toBeLessThan(60_000);
  const names = await database().prisma.participant.findMany({ where: { discussionId: id }, select: { name: true } });
  expect(new Set(names.map(({ name }) => name)).size).toBe(300);
});

test('wrong codes from there are held up, and the right one is not', async () => {
  const statuses: number[] = [];
  for (let at = 0; at < 35; at += 1) statuses.push((await join(`ZZZZ${String(22 + at)}`, '192.0.2.7')).status);
  expect(statuses.slice(0, 30).every((status) => status === 404)).toBe(true);
  expect(statuses.slice(30).every((status) => status === 429)).toBe(true);
  const refused = await join('ZZZZZZ', '192.0.2.7');
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  expect((await join(code, '192.0.2.7')).status).toBe(200);
  const page = await askSite({ address, method: 'GET', target: '/join/YYYYYY', from: '192.0.2.7' });
  expect(page.text).toContain('That was a lot at once');
});

test('a guesser who has to wait is not told that a guess was right', async () => {
  for (let at = 0; at < 31; at += 1) await join(`YYYY${String(22 + at)}`, '192.0.2.8');
  expect((await join(code, '192.0.2.8')).status).toBe(429);
  expect((await join(code, '192.0.2.9')).status).toBe(200);
});

test('the host’s page notices a phone that reached this machine, and not the host’s own', async () => {
  const lan = { 'x-forwarded-host': '192.0.2.50:3000' };
  const body = JSON.stringify({ clientId: newId(), question: 'Does a phone get here?' });
  const opened = await fetch(`${address}/api/discussions`, {
    ...{ method: 'POST', body },
    headers: { 'content-type': 'application/json', origin: address, 'x-forwarded-for': '192.0.2.1' },
  });
  const cookie = opened.headers.get('set-cookie')?.split(';')[0] ?? '';
  const { id: own } = z.object({ id: z.string() }).parse(await opened.json());
  const page = async () => {
    const headers = { cookie, ...lan, 'x-forwarded-for': '192.0.2.1' };
    return (await fetch(`${address}/discussions/${own}/preflight`, { headers })).text();
  };
  const reach = async (key: string, from: string) =>
    (await fetch(`${address}/join/reach/${key}`, { headers: { ...lan, 'x-forwarded-for': from } })).status;
  const key = trialKey(own);
  expect(await reach(`${own}.AAAAAAAAAAAAAAAA`, '192.0.2.20')).toBe(404);
  expect(await reach(key, '192.0.2.1')).toBe(200);
  expect(await page()).toContain('Waiting for a phone');
  expect(await reach(key, '192.0.2.20')).toBe(200);
  expect(await page()).toContain('Reached');
});
