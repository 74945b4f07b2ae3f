import { expect, test } from 'vitest';
import { ownServer } from '../../../support/own-server';
import { rawRequest } from '../../../support/raw-request';

const { port } = await ownServer({ TRUST_PROXY: 'true' });
const throughHttps = {
  'x-forwarded-proto': 'https',
  'x-forwarded-host': 'debates.example',
  'x-forwarded-for': '192.0.2.9',
};

test('behind a trusted proxy that speaks https, browsers are told to stay with it', async () => {
  for (const target of ['/', '/editor', '/api/debates', '/no-such-page']) {
    const secure = await rawRequest(port, target, { headers: throughHttps });
    expect(secure.headers['strict-transport-security'], target).toBe('max-age=31536000');
    expect((await rawRequest(port, target)).headers['strict-transport-security'], target).toBeUndefined();
  }
});

test('a form may come from the host that the proxy names, and from no other', async () => {
  const submit = (origin: string) =>
    rawRequest(port, '/api/editorship', {
      method: 'POST',
      headers: { ...throughHttps, origin, 'content-type': 'application/json' },
      body: JSON.stringify({ key: 'k'.repeat(32) }),
    });
  expect((await submit('https://debates.example')).text).toContain('no longer valid');
  expect((await submit('https://elsewhere.example')).text).not.toContain('no longer valid');
});
