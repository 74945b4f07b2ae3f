import { describe, expect, test } from 'vitest';
import { ownServer } from '../../../support/own-server';
import { rawRequest, rawSocket } from '../../../support/raw-request';

const { port } = await ownServer();
const post = '/api/editorship';
const json = { 'content-type': 'application/json' };

describe('requests that are refused', () => {
  test.each(['PUT', 'DELETE', 'PATCH', 'TRACE', 'PROPFIND'])('%s', async (method) => {
    const answer = await rawRequest(port, '/', { method });
    expect(answer.status).toBe(405);
    expect(answer.headers.allow).toBe('GET, HEAD, POST, OPTIONS');
  });

  test.each(['http://elsewhere.example/', '//elsewhere.example', '/a/../b', '/%2e%2e/b', '/%00', '/a%5cb', '/%'])(
    'the target %s',
    async (target) => {
      expect((await rawRequest(port, target)).status).toBe(400);
    },
  );

  test('a body of another type, or too large, with and without its length', async () => {
    const text = { method: 'POST', headers: { 'content-type': 'text/plain' }, body: 'x' };
    expect((await rawRequest(port, post, text)).status).toBe(415);
    const body = Buffer.alloc(300 * 1024, 'x');
    expect((await rawRequest(port, post, { method: 'POST', headers: json, body })).status).toBe(413);
    const sized = { ...json, 'content-length': String(body.length) };
    const raw = `POST ${post} HTTP/1.1\r\nhost: a\r\n${Object.entries(sized)
      .map((pair) => pair.join(': '))
      .join('\r\n')}\r\n\r\n`;
    expect((await rawSocket(port, raw)).text).toMatch(/^HTTP\/1.1 413 /);
  });

  test('what the framework keeps for itself', async () => {
    expect((await rawRequest(port, '/_next/image?url=%2Ficon.svg&w=64&q=75')).status).toBe(404);
    expect((await rawRequest(port, '/_next/data/x/index.json')).status).toBe(404);
    expect((await rawRequest(port, '/_next/static/../../package.json')).status).toBe(400);
    expect((await rawRequest(port, '/_next/static/chunks/%2e%2e%2f%2e%2e%2fBUILD_ID')).status).toBe(400);
    expect((await rawRequest(port, '/_next/static/no-such.js')).status).toBe(404);
    const action = { method: 'POST', headers: { ...json, 'next-action': 'x' }, body: '[]' };
    expect((await rawRequest(port, '/', action)).status).toBe(400);
  });

  test('and each refusal is short, in the form that was asked for, and stores nothing', async () => {
    const page = await rawRequest(port, '/', { method: 'PUT', headers: { accept: 'text/html' } });
    expect(page.text).toMatch(/^<!doctype html>/);
    expect(page.headers['cache-control']).toBe('no-store');
    expect((await rawRequest(port, '/', { method: 'PUT' })).text).toMatch(/^{"message":"[^"]+"}$/);
  });
});

describe('sockets that are closed', () => {
  test('headers beyond 16 KiB', async () => {
    const { text } = await rawSocket(port, `GET / HTTP/1.1\r\nhost: a\r\nx: ${'x'.repeat(17_000)}\r\n\r\n`);
    expect(text).toMatch(/^HTTP\/1.1 431 /);
  });

  test('what is no HTTP', async () => {
    expect((await rawSocket(port, 'hello\r\n\r\n')).text).toMatch(/^HTTP\/1.1 400 /);
  });

  test('headers that never end', async () => {
    const { after } = await rawSocket(port, 'GET / HTTP/1.1\r\nhost: a\r\nx: ');
    expect(after).toBeLessThan(16_000);
  });
});

test('after all that the server is well', async () => {
  expect((await rawRequest(port, '/api/health')).status).toBe(200);
});
