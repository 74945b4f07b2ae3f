import path from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { requestedBackup, requestedRestore, stampOf } from '../../../../lib/server/backup/request';

const at = new Date(2026, 0, 5, 7, 8, 9);
afterEach(() => {
  vi.unstubAllEnvs();
});

test('a backup without a name is named after the moment, in the folder that npm was called in', () => {
  vi.stubEnv('INIT_CWD', '/media/stick');
  expect(requestedBackup([], at)).toBe('/media/stick/counterpoint-2026-01-05-070809.backup');
  expect(requestedBackup(['../a.backup'], at)).toBe('/media/a.backup');
});

test('without npm it is the folder that one is in', () => {
  vi.stubEnv('INIT_CWD', undefined);
  expect(requestedBackup(['a.backup'], at)).toBe(path.resolve('a.backup'));
});

test.each([[['a', 'b']], [['--replace']]])('a backup to %j is refused', (words) => {
  expect(() => requestedBackup(words, at)).toThrow('takes one file');
});

test.each([
  [['/a.backup'], { file: '/a.backup', replace: false }],
  [['/a.backup', '--replace'], { file: '/a.backup', replace: true }],
  [['--replace', '/a.backup'], { file: '/a.backup', replace: true }],
])('a restore of %j is understood', (words, request) => {
  expect(requestedRestore(words)).toEqual(request);
});

test.each([[[]], [['--replace']], [['/a', '/b']], [['/a', '--force']], [['--force']]])(
  'a restore of %j is refused',
  (words) => {
    expect(() => requestedRestore(words)).toThrow('Name one backup');
  },
);

test('names sort as the moments do', () => {
  const moments = [0, 1e7, 1e9, 1e10, 1e11].map((later) => stampOf(new Date(at.getTime() + later)));
  expect(moments.toSorted()).toEqual(moments);
});
