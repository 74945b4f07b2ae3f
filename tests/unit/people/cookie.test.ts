import { expect, test } from 'vitest';
import { forgetToken, readToken, writeToken } from '../../../lib/people/cookie';

const token = 'aB3_-'.repeat(7).slice(0, 32);
const pairOf = (setCookie: string) => setCookie.split(';')[0] ?? '';

test.each(['http', 'https'] as const)('over %s a browser gives back the token that it was given', (scheme) => {
  const cookie = pairOf(writeToken(token, scheme));
  expect(readToken(`a=b; ${cookie}; c=d`, scheme)).toBe(token);
});

test('a cookie that was set over http is nothing over https', () => {
  expect(readToken(pairOf(writeToken(token, 'http')), 'https')).toBeNull();
});

test('scripts cannot read the cookie, other sites cannot send it with a form, and https keeps it to https', () => {
  expect(writeToken(token, 'http')).toBe(`counterpoint=${token}; Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax`);
  expect(writeToken(token, 'https')).toMatch(/^__Host-counterpoint=.*; Path=\/;.*; HttpOnly; SameSite=Lax; Secure$/);
});

test.each([null, '', 'counterpoint', 'counterpoint=', `counterpoint=${token}x`, `counterpoint=${token.slice(1)}!`])(
  '%j holds no token',
  (header) => {
    expect(readToken(header, 'http')).toBeNull();
  },
);

test('a cookie whose name only ends alike is another’s', () => {
  expect(readToken(`xcounterpoint=${token}`, 'http')).toBeNull();
});

test.each(['http', 'https'] as const)('over %s a token is forgotten at once', (scheme) => {
  expect(forgetToken(scheme)).toContain('Max-Age=0');
  expect(readToken(pairOf(forgetToken(scheme)), scheme)).toBeNull();
});
