import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { declareRestored, putInPlace } from '../../../../lib/server/backup/in-place';
import { temporaryFolder } from '../../../support/temporary-folder';

const { folder, remove } = temporaryFolder();
const dataDir = path.join(folder, 'data');
const site = path.join(dataDir, 'restoring');
const restored = path.join(dataDir, 'restored-1');
const aside = path.join(dataDir, 'before-restore-1');
afterAll(remove);

/** A database is a folder with a word in it, its password another. */
function make(at: string, word: string): void {
  mkdirSync(path.join(at, 'postgres'), { recursive: true });
  writeFileSync(path.join(at, 'postgres', 'PG_VERSION'), word);
  writeFileSync(path.join(at, 'database-secret'), word);
}

const wordsIn = (at: string) =>
  ['postgres/PG_VERSION', 'database-secret'].map((name) =>
    existsSync(path.join(at, name)) ? readFileSync(path.join(at, name), 'utf8') : null,
  );

beforeEach(() => {
  rmSync(dataDir, { recursive: true, force: true });
  make(dataDir, 'old');
  make(site, 'new');
  writeFileSync(path.join(site, 'postgres.log'), 'log');
});

/** The renamings that `putInPlace` makes, in its order. */
const moves = [
  ['database-secret', dataDir, aside],
  ['database-secret', restored, dataDir],
  ['postgres', dataDir, aside],
  ['postgres', restored, dataDir],
] as const;

test.each([0, 1, 2, 3, 4])('cut off after %i renamings, it is finished the next time', (done) => {
  declareRestored(dataDir, '1');
  if (done > 0) mkdirSync(aside);
  for (const [name, from, to] of moves.slice(0, done)) renameSync(path.join(from, name), path.join(to, name));
  expect(putInPlace(dataDir)).toBe(aside);
  expect(wordsIn(dataDir)).toEqual(['new', 'new']);
  expect(wordsIn(aside)).toEqual(['old', 'old']);
  expect(readdirSync(dataDir).sort()).toEqual(['before-restore-1', 'database-secret', 'postgres']);
  expect(putInPlace(dataDir)).toBeNull();
  expect(wordsIn(dataDir)).toEqual(['new', 'new']);
});

test('what was never declared restored does not count, and goes', () => {
  expect(putInPlace(dataDir)).toBeNull();
  expect(readdirSync(dataDir).sort()).toEqual(['database-secret', 'postgres']);
  expect(wordsIn(dataDir)).toEqual(['old', 'old']);
});

test('where nothing was, nothing is kept', () => {
  for (const name of ['postgres', 'database-secret']) rmSync(path.join(dataDir, name), { recursive: true });
  declareRestored(dataDir, '1');
  expect(putInPlace(dataDir)).toBeNull();
  expect(wordsIn(dataDir)).toEqual(['new', 'new']);
});
