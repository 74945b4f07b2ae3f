import { expect, test } from 'vitest';
import { ownData } from '../../../lib/contributions/schema';
import { newId } from '../../../lib/id';
import { askSite, type Answered } from '../../support/asking';
import { placesOf } from '../../support/canary';
import { firstSlug } from '../../support/first-debate';
import { ownServer } from '../../support/own-server';
import { databaseUrlOf } from '../../support/server-process';

const { address, dataDir, output } = await ownServer();
process.env['DATABASE_URL'] = databaseUrlOf(dataDir);

const canary = 'quetzalcanary';
const cover = `/debates/${firstSlug}`;

const get = (target: string, cookie: string | null = null) => askSite({ address, method: 'GET', target, cookie });
const post = (target: string, body: object, cookie: string | null = null) =>
  askSite({ address, method: 'POST', target, cookie, body: JSON.stringify(body) });

const tokenIn = ({ headers }: Answered) =>
  /counterpoint=([\w-]{32})/.exec(headers.get('set-cookie') ?? '')?.[1] ?? null;

/** The pages and answers on which words of the debate of this file, and of a new one, could stand. */
const shown = (slug: string) => [
  ...[cover, `${cover}/cards/2`, `${cover}/positions/total-independence`, `${cover}/sources`, `/api${cover}`],
  ...[
    `/api${cover}/find?text=${canary}`,
    `/api${cover}/similar?claim=${canary}+claims+this`,
    '/debates',
    '/api/debates',
  ],
  ...[`/debates/${slug}`, `/api/debates/${slug}`, '/me', '/api/me'],
];

test('what somebody wrote is found nowhere after they erased it, and the cookie is gone', async () => {
  const question = `Is ${canary} right?`;
  const words = { question, answer1: canary, answer2: `No ${canary}`, contributions: 'open', clientId: newId() };
  const opened = await post('/api/debates', words);
  const token = tokenIn(opened);
  expect(token).not.toBeNull();
  const slug = `is-${canary}-right`;
  const claim = `${canary} claims this`;
  const elsewhere = { backing: 'elsewhere', title: canary, pasted: canary, note: canary, speaker: 'document' };
  for (const [debate, to] of [
    [slug, 1],
    [firstSlug, 2],
  ] as const) {
    const answer = { to, relation: 'supports', claim, elaboration: canary, clientId: newId(), ...elsewhere };
    expect((await post(`/api/debates/${debate}/cards`, answer, token)).status).toBe(200);
  }
  for (const target of [`/debates/${slug}`, `/api/debates/${slug}`]) expect((await get(target)).text).toContain(canary);
  expect((await get('/me', token)).text).toContain('Only you see this until an editor has read it.');
  const file = await get('/api/me', token);
  expect(file.headers.get('content-disposition')).toMatch(/^attachment;/);
  expect(file.headers.get('cache-control')).toBe('private, no-store');
  const { cards, debates, quotes } = ownData.parse(JSON.parse(file.text));
  expect([cards.length, debates.length, quotes.length]).toEqual([4, 1, 2]);

  expect((await post('/api/me/erasure', {}, token)).status).toBe(400);
  const erased = await post('/api/me/erasure', { confirm: 'yes' }, token);
  expect([erased.status, tokenIn(erased)]).toEqual([200, null]);
  expect(erased.headers.get('set-cookie')).toMatch(/^counterpoint=; .*Max-Age=0/);

  await expect.poll(async () => (await get(`/debates/${slug}`)).status, { timeout: 10_000 }).toBe(404);
  for (const cookie of [null, token]) {
    for (const target of shown(slug)) {
      const { text } = await get(target, cookie);
      // What was not found may name the address that was asked for.
      expect(text.replaceAll(slug, '').replaceAll(`=${canary}`, ''), target).not.toContain(canary);
    }
  }
  expect((await get('/api/me', token)).status).toBe(404);
  expect(await placesOf(canary)).toEqual([]);
  expect(output()).not.toContain(canary);
});

test('a visitor has no file, and may press the button all the same', async () => {
  const { status, headers } = await get('/api/me');
  expect([status, headers.get('cache-control')]).toEqual([404, 'private, no-store']);
  expect((await post('/api/me/erasure', { confirm: 'yes' })).status).toBe(200);
});
