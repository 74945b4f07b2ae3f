import { deflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { openArchive } from '../../../lib/extraction/archive';
import { zipped } from '../../support/zipped';

test('opens what is packed, by name', () => {
  const archive = openArchive(zipped({ 'a/b.txt': 'text of b', 'c.txt': 'text of c' }));
  if (typeof archive === 'string') throw new Error(archive);
  expect([...archive.names]).toEqual(['a/b.txt', 'c.txt']);
  expect(archive.text('a/b.txt')).toBe('text of b');
  expect(archive.text('none')).toBeNull();
});

test('refuses what unpacks to more than is read, whatever size it claims', () => {
  const bomb = zipped({ 'word/document.xml': deflateRawSync(Buffer.alloc(60_000_000)) }, { areDeflated: true });
  expect(bomb.length).toBeLessThan(100_000);
  expect(openArchive(bomb)).toBe('too-much-inside');
});

test('refuses many parts, one name twice, and tables of contents that lead nowhere', () => {
  const many = Object.fromEntries(Array.from({ length: 2_100 }, (_, at) => [`part-${String(at)}`, 'x']));
  expect(openArchive(zipped(many))).toBe('too-much-inside');
  const twice = Buffer.from(zipped({ aaaa: 'x', bbbb: 'y' }).map((byte) => (byte === 98 ? 97 : byte)));
  expect(openArchive(twice)).toBe('corrupt');
  const whole = zipped({ a: 'x' });
  for (let end = 0; end < whole.length; end += 1) expect(openArchive(whole.subarray(0, end))).toBe('corrupt');
});
