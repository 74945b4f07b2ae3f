import { expect, test } from 'vitest';
import { ownServer } from '../../../support/own-server';
import { rawRequest } from '../../../support/raw-request';

const { port, address } = await ownServer();

/** A plain form, as a browser without scripts sends it. */
function submit(fields: Record<string, string>, headers = {}) {
  return rawRequest(port, '/api/editorship', {
    method: 'POST',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      origin: address,
      accept: 'text/html',
      ...headers,
    },
    body: new URLSearchParams(fields).toString(),
  });
}

test('a refused form comes back as its page, with the message and what was typed', async () => {
  const key = 'k'.repeat(32);
  const answer = await submit({ page: '/editor', key });
  expect(answer.status).toBe(403);
  expect(answer.headers['content-type']).toMatch(/^text\/html/);
  expect(answer.headers['cache-control']).toBe('private, no-cache');
  expect(answer.headers['x-counterpoint-page']).toBeUndefined();
  expect(answer.text).toContain('no longer valid');
  expect(answer.text).toContain(key);
});

test('also when 20,000 characters were typed', async () => {
  const key = 'ü'.repeat(5_000) + 'a b'.repeat(5_000);
  const answer = await submit({ page: '/editor', key });
  expect(answer.status).toBe(400);
  expect(answer.text).toContain(key);
});

test('a page that has no form is not shown in its stead', async () => {
  for (const page of ['/', '/privacy', 'http://elsewhere.example/editor', '//elsewhere.example', '/api/debates']) {
    const answer = await submit({ page, key: 'k'.repeat(32) });
    expect(answer.status, page).toBe(403);
    expect(answer.headers['content-type'], page).toMatch(/^application\/json/);
    expect(answer.headers['x-counterpoint-page'], page).toBeUndefined();
  }
});

test('a form from another site is refused', async () => {
  for (const origin of ['https://elsewhere.example', 'null']) {
    expect((await submit({ page: '/editor', key: 'k'.repeat(32) }, { origin })).status).toBe(403);
  }
});
