import { expect, test } from 'vitest';
import { headersForClient, headersForRenderer } from '../../../../lib/server/front/inner-headers';

const client = { address: '192.0.2.7', scheme: 'http', host: 'localhost' } as const;

test('nothing that has a meaning inside gets in from outside', () => {
  const forged = {
    'content-security-policy': "script-src 'nonce-known'",
    'content-security-policy-report-only': 'x',
    'x-middleware-subrequest': 'middleware',
    'x-nextjs-data': '1',
    'x-invoke-path': '/editor',
    'x-matched-path': '/editor',
    'x-counterpoint-form': 'e30',
    'x-counterpoint-address': '127.0.0.1',
    'x-forwarded-for': '127.0.0.1',
    'x-forwarded-proto': 'https',
    'x-real-ip': '127.0.0.1',
    'next-action': 'x',
    expect: '100-continue',
    connection: 'x-drop',
    te: 'trailers',
  };
  expect(headersForRenderer({ ...forged, cookie: 'a=b', accept: 'text/html' }, client, 'ours')).toEqual({
    cookie: 'a=b',
    accept: 'text/html',
    'content-security-policy': 'ours',
    'x-forwarded-proto': 'http',
    'x-forwarded-host': 'localhost',
    'x-forwarded-for': '192.0.2.7',
    'x-counterpoint-address': '192.0.2.7',
  });
});

test('nothing of the inside gets out', () => {
  const inner = { 'x-powered-by': 'x', 'x-nextjs-cache': 'x', 'x-counterpoint-page': '/editor', 'keep-alive': 'x' };
  expect(headersForClient({ ...inner, 'content-type': 'text/html', location: '/' })).toEqual({
    'content-type': 'text/html',
    location: '/',
  });
});
