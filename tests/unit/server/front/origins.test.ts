import { expect, test } from 'vitest';
import { noOrigin } from '../../../../lib/http/inner-headers';
import { Origins } from '../../../../lib/server/front/origins';

const by = (host: string, scheme: 'http' | 'https' = 'http') => ({ host, scheme });

test('an address by which readers come is known, whatever its case', () => {
  const origins = new Origins();
  expect(origins.known(by('Debates.School.example:3000'))).toBe('http://debates.school.example:3000');
  expect(origins.known(by('[::1]:3000'))).toBe('http://[::1]:3000');
  expect(origins.known(by('debates.example', 'https'))).toBe('https://debates.example');
});

test.each(['', 'a b', 'a/b', 'x@y', 'a:b', 'ä.example', 'a?b', 'debates.example:80', 'a:99999'])(
  'what is no host, or not its usual form, names nothing: %j',
  (host) => {
    expect(new Origins().known(by(host))).toBe(noOrigin);
  },
);

test('invented names do not push out those that are in use, and make room when nobody comes by them', () => {
  const origins = new Origins();
  origins.known(by('real.example'), 0);
  const invented = Array.from({ length: 50 }, (_, at) => origins.known(by(`x${String(at)}.example`), 1_000));
  expect(invented.filter((origin) => origin !== noOrigin)).toHaveLength(5);
  expect(origins.known(by('real.example'), 3_000_000)).toBe('http://real.example');
  expect(origins.known(by('late.example'), 3_000_000)).toBe(noOrigin);
  expect(origins.known(by('late.example'), 4_000_000)).toBe('http://late.example');
  expect(origins.known(by('real.example'), 4_000_000)).toBe('http://real.example');
});
