import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { ownServer } from '../../../support/own-server';
import { rawRequest } from '../../../support/raw-request';

const { port } = await ownServer();
const cover = '/debates/european-ai-sovereignty';
const api = '/api/debates/european-ai-sovereignty';
const get = (target: string, headers = {}) => rawRequest(port, target, { headers });

describe('a page for everybody', () => {
  test('is the same bytes for all who are nobody in particular, whatever else they send', async () => {
    const first = await get(cover);
    expect(first.status).toBe(200);
    expect(first.headers).toMatchObject({ 'cache-control': 'public, no-cache', vary: 'accept-encoding, cookie' });
    const forged = {
      ...{
        cookie: 'other=x',
        'accept-language': 'de',
        'user-agent': 'x',
        'x-marker': 'canary-1',
      },
      ...{ 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https', referer: 'http://canary-2.example/' },
      ...{ 'content-security-policy': "script-src 'nonce-known'", 'x-counterpoint-form': 'e30', 'x-nextjs-data': '1' },
    };
    for (const headers of [forged, {}]) {
      const again = await get(`${cover}?utm=canary-3`, headers);
      expect(again.text).toBe(first.text);
      expect(again.headers.etag).toBe(first.headers.etag);
    }
  });

  test('names the address by which it was asked for, and no other', async () => {
    const here = await get(cover, { host: 'debates.example' });
    expect(here.text).toContain(
      '<link rel="canonical" href="http://debates.example/debates/european-ai-sovereignty"/>',
    );
    expect(here.text).toContain('"http://debates.example/api/debates/european-ai-sovereignty/picture.png"');
    const there = await get(cover, { host: 'evil.example', 'x-forwarded-host': 'other.example' });
    expect(there.text.replaceAll('evil.example', 'debates.example')).toBe(here.text);
    for (let at = 0; at < 8; at += 1) await get(cover, { host: `x${String(at)}.example` });
    expect((await get(cover, { host: 'one-too-many.example' })).text).not.toMatch(/canonical|one-too-many/);
    expect((await get(cover, { host: 'debates.example' })).text).toBe(here.text);
  });

  test('a map as a file is drawn for its parameters, has its name to be saved as, and names the address', async () => {
    const map = await get(`${api}/map.svg?kind=fact&unknown=1`, { host: 'debates.example' });
    expect(map.headers).toMatchObject({
      'content-disposition': 'attachment; filename="european-ai-sovereignty-map.svg"',
      'access-control-allow-origin': '*',
    });
    expect(map.text).toContain(`http://debates.example${cover}/cards/`);
    const tag = map.headers.etag ?? '';
    const same = { host: 'debates.example', 'if-none-match': tag };
    expect((await get(`${api}/map.svg?kind=fact`, same)).status).toBe(304);
    expect((await get(`${api}/map.svg?kind=value`, same)).status).toBe(200);
  });

  test('carries hashes, no nonce, and only scripts of ours', async () => {
    const { headers, text } = await get(cover);
    expect(headers['content-security-policy']).toMatch(/script-src 'self'( 'sha256-[\w+/=]+')+;/);
    expect(JSON.stringify(headers) + text.replaceAll(String.raw`\"nonce\":\"\"`, '')).not.toMatch(/nonce[-=]/);
    expect(text.match(/<script/g)?.length).toBe(text.match(/<\/script>/g)?.length);
  });

  test('is compressed once for each encoding, with a tag of its own', async () => {
    const plain = await get(cover);
    const [br, gzip] = [
      await get(cover, { 'accept-encoding': 'gzip, br' }),
      await get(cover, { 'accept-encoding': 'gzip' }),
    ];
    expect(brotliDecompressSync(br.body).toString()).toBe(plain.text);
    expect(gunzipSync(gzip.body).toString()).toBe(plain.text);
    expect(new Set([plain, br, gzip].map(({ headers }) => headers.etag)).size).toBe(3);
  });

  test('is not sent to who has it', async () => {
    for (const target of [cover, api]) {
      const { headers } = await get(target);
      const again = await get(target, { 'if-none-match': headers.etag });
      expect([again.status, again.body.length, again.headers.etag]).toEqual([304, 0, headers.etag]);
      expect((await get(target, { 'if-none-match': '"other"' })).status).toBe(200);
    }
  });

  test('can be asked for by HEAD', async () => {
    const [whole, head] = [await get(cover), await rawRequest(port, cover, { method: 'HEAD' })];
    expect([head.status, head.body.length]).toEqual([200, 0]);
    expect(head.headers['content-length']).toBe(String(whole.body.length));
  });
});

describe('a page for a known browser', () => {
  test.each(['counterpoint', '__Host-counterpoint'])('with the cookie %s is its own', async (name) => {
    const cookie = `a=b; ${name}=${'x'.repeat(32)}`;
    const [one, other] = [await get(cover, { cookie }), await get(cover, { cookie })];
    expect(one.headers['cache-control']).toBe('private, no-cache');
    expect(one.headers.vary).toContain('cookie');
    expect(one.headers.etag).toBeUndefined();
    const nonces = [one, other].map(
      ({ headers }) => /'nonce-([^']+)'/.exec(String(headers['content-security-policy']))?.[1],
    );
    expect(new Set(nonces).size).toBe(2);
    expect(one.text).toContain(`nonce="${String(nonces[0])}"`);
    expect((await get(cover)).text).not.toContain(nonces[0]);
  });

  test('never comes from a policy or a form that came with the request', async () => {
    const forged = {
      'content-security-policy': "script-src 'nonce-known'",
      'x-counterpoint-form': Buffer.from('{"message":"canary","values":{"key":"canary"}}').toString('base64url'),
      'x-middleware-subrequest': 'src/middleware',
      'x-invoke-path': '/privacy',
    };
    const answer = await get('/editor', { ...forged, cookie: 'counterpoint=x' });
    expect(answer.text).not.toMatch(/canary|nonce="known"/);
    expect(JSON.stringify(answer.headers)).not.toMatch(/x-powered-by|x-nextjs|x-counterpoint|known/);
  });
});

describe('the parts of a page that scripts ask for', () => {
  test.each([
    [{ rsc: '1' }, ''],
    [{ 'next-router-prefetch': '1', rsc: '1' }, ''],
    [{}, '?_rsc=abc'],
  ])('are never shared: %j %s', async (headers, query) => {
    expect((await get(cover + query, headers)).headers['cache-control']).toMatch(/^private/);
  });
});

describe('the public API', () => {
  test.each([api, '/api/debates', '/api/openapi.json'])('%s may be read by other sites', async (target) => {
    const { status, headers } = await get(target, { origin: 'https://elsewhere.example' });
    expect([status, headers['access-control-allow-origin']]).toEqual([200, '*']);
    const asked = await rawRequest(port, target, { method: 'OPTIONS' });
    expect([asked.status, asked.headers['access-control-allow-origin']]).toEqual([204, '*']);
  });

  test.each(['/', '/api/editorship', '/api/health'])('%s may not', async (target) => {
    for (const method of ['GET', 'OPTIONS']) {
      expect((await rawRequest(port, target, { method })).headers['access-control-allow-origin']).toBeUndefined();
    }
  });
});

describe('the built files', () => {
  test('are kept for ever, by their names', async () => {
    const [name = ''] = /\/_next\/static\/[^"]+\.js/.exec((await get(cover)).text) ?? [];
    const [plain, br] = [await get(name), await get(name, { 'accept-encoding': 'br' })];
    expect(plain.headers).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
    });
    expect(brotliDecompressSync(br.body)).toEqual(plain.body);
  });
});

test('every answer says how it may be used', async () => {
  for (const target of [cover, api, '/api/health', '/no-such-page', '/editor', '/_next/x', '/icon.svg']) {
    const { headers } = await get(target);
    expect(headers['content-security-policy'], target).toContain("default-src 'none'");
    expect(headers, target).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
      'x-frame-options': 'DENY',
      'cross-origin-opener-policy': 'same-origin',
    });
    expect(headers['strict-transport-security']).toBeUndefined();
  }
});
