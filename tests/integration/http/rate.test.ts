import { beforeAll, expect, test } from 'vitest';
import { newId } from '../../../lib/id';
import { firstSlug, loadFirstDebate } from '../../support/first-debate';
import { newEditor, newPerson } from '../../support/people';
import { send } from '../../support/written';

beforeAll(async () => {
  await loadFirstDebate();
});

const body = JSON.stringify({ revision: 99, clientId: newId(), kind: 'fact', claim: 'Stale.' });
const params = { slug: firstSlug, number: '1' };
const sendAs = (token: string | null, address: string, slug = firstSlug) =>
  send({
    ...{ body, params: { ...params, slug } },
    headers: { 'x-counterpoint-address': address, cookie: token === null ? null : `counterpoint=${token}` },
  });

test('after sixty writes in a minute a person is told how long to wait; others write on', async () => {
  const [one, other] = [(await newEditor()).token, (await newPerson()).token];
  for (let sent = 0; sent < 60; sent += 1) expect((await sendAs(one, '192.0.2.1')).status).toBe(409);
  const refused = await sendAs(one, '192.0.2.1');
  expect(refused.status).toBe(429);
  const seconds = Number(refused.headers.get('retry-after'));
  expect(seconds).toBeGreaterThan(0);
  expect(seconds).toBeLessThanOrEqual(60);
  expect(await refused.json()).toEqual({
    message: `That was a lot at once. Wait ${String(seconds)} seconds, then send it again.`,
  });
  expect((await sendAs(other, '192.0.2.1')).status).toBe(403);
  expect((await sendAs(null, '192.0.2.1')).status).toBe(403);
});

test('visitors are counted by address, with room for a class behind one', async () => {
  for (let sent = 0; sent < 600; sent += 1) expect((await sendAs(null, '192.0.2.2', 'none')).status).toBe(404);
  expect((await sendAs(null, '192.0.2.2')).status).toBe(429);
  expect((await sendAs(null, '192.0.2.3')).status).toBe(403);
});

test('who is told to wait gets back everything that was typed', async () => {
  const one = (await newPerson()).token;
  for (let sent = 0; sent < 60; sent += 1) await sendAs(one, '192.0.2.4');
  const fields = { revision: '1', clientId: newId(), kind: 'fact', claim: 'Typed with care.' };
  const answer = await send({
    ...{ params, body: new URLSearchParams({ ...fields, page: '/editor' }).toString() },
    headers: { 'content-type': 'application/x-www-form-urlencoded', cookie: `counterpoint=${one}` },
  });
  expect(answer.status).toBe(429);
  expect(await answer.json()).toMatchObject({ values: fields });
});
