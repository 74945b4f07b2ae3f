import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readTarget, reject } from '../../../../lib/server/front/guards';

const host = { host: 'localhost:3000' };
const statusOf = (method: string, url: string, headers = {}) => reject(method, url, { ...host, ...headers })?.status;

describe('what the front lets in', () => {
  test.each([
    ['GET', '/'],
    ['HEAD', '/debates/european-ai-sovereignty?page=2'],
    ['GET', '/search?q=100%25%20open%5C'],
    ['OPTIONS', '/api/debates'],
  ])('%s %s', (method, url) => {
    expect(statusOf(method, url)).toBeUndefined();
  });

  test('a form and JSON, with a charset', () => {
    for (const type of ['application/json; charset=utf-8', 'application/x-www-form-urlencoded']) {
      expect(statusOf('POST', '/api/x', { 'content-type': type, 'content-length': '10' })).toBeUndefined();
    }
  });
});

describe('what the front refuses', () => {
  test.each(['PUT', 'DELETE', 'PATCH', 'TRACE', 'CONNECT', 'PROPFIND'])('the method %s', (method) => {
    expect(reject(method, '/', host)).toMatchObject({ status: 405, headers: { allow: 'GET, HEAD, POST, OPTIONS' } });
  });

  test.each([
    ['an absolute form', 'http://elsewhere.example/'],
    ['an authority', '//elsewhere.example/'],
    ['an asterisk', '*'],
    ['dot segments', '/a/../b'],
    ['escaped dot segments', '/a/%2e%2E/b'],
    ['a backslash', '/a\\b'],
    ['an escaped backslash in the path', '/a%5cb'],
    ['an escaped slash in the path', '/a%2Fb'],
    ['NUL', '/a%00'],
    ['NUL in the query', '/a?b=%00'],
    ['half an escape', '/a%'],
    ['an escape that is no UTF-8', '/a%ff'],
    ['raw bytes', '/ä'],
    ['a fragment', '/a#b'],
    ['2,049 characters', `/${'a'.repeat(2_048)}`],
  ])('%s', (_, url) => {
    expect(statusOf('GET', url)).toBe(400);
  });

  test('a server action, a bad Host, a large body, another type', () => {
    expect(statusOf('POST', '/', { 'next-action': 'x', 'content-type': 'application/json' })).toBe(400);
    expect(statusOf('GET', '/', { host: 'a b' })).toBe(400);
    expect(statusOf('GET', '/', { host: '' })).toBe(400);
    expect(statusOf('POST', '/', { 'content-length': '262145', 'content-type': 'application/json' })).toBe(413);
    for (const type of ['multipart/form-data; boundary=x', 'text/plain', '', 'application/jsonp']) {
      expect(statusOf('POST', '/', { 'content-type': type })).toBe(415);
    }
  });
});

test('whatever is let in is the path and query that were sent, and decodes without dot segments', () => {
  const piece = fc.constantFrom('/', '.', '..', '%2e', '%2f', '%5c', '\\', 'a', '?', '#', '%00', '%', '//', 'ü');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const url = `/${pieces.join('')}`;
      const target = readTarget(url);
      if (target === null) return;
      expect(target.path + (url.includes('?') ? `?${target.query}` : '')).toBe(url);
      const { pathname } = new URL(url, 'http://localhost');
      expect(pathname).toBe(target.path);
    }),
  );
});
