import { copyFileSync, existsSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkBackupFile, writeBackupFile } from '../../../../lib/server/backup/backup-file';
import { backUp, contents, operate } from '../../../support/backups';
import { loadFirstDebate } from '../../../support/first-debate';
import { temporaryFolder } from '../../../support/temporary-folder';

const { folder, remove } = temporaryFolder();
const file = path.join(folder, 'good.backup');
const bad = path.join(folder, 'bad.backup');
const dataDir = path.join(folder, 'data');
const never = new AbortController().signal;

beforeAll(async () => {
  await loadFirstDebate();
  await backUp(process.env['DATABASE_URL'] ?? '', file);
});
afterAll(remove);

async function* text(...pieces: string[]) {
  for (const piece of pieces) yield await Promise.resolve(piece);
}

test('a whole one is whole, and only its owner may read it', async () => {
  await checkBackupFile(file);
  expect((await contents(file)).end.rows['card']).toBeGreaterThan(60);
  expect(statSync(file).mode & 0o777).toBe(0o600);
});

test('one that was cut off is refused, wherever', async () => {
  const bytes = readFileSync(file);
  for (let length = 0; length < bytes.length; length += length < 50 || bytes.length - length < 150 ? 1 : 997) {
    writeFileSync(bad, bytes.subarray(0, length));
    await expect(checkBackupFile(bad), String(length)).rejects.toThrow(/is not a backup|is damaged/);
  }
});

test('one with a single changed bit is refused, wherever', async () => {
  const bytes = readFileSync(file);
  const places = Array.from({ length: bytes.length }, (_, at) => at);
  for (const at of places.filter((place) => place < 60 || bytes.length - place < 90 || place % 211 === 0)) {
    const changed = Buffer.from(bytes);
    changed[at] = (changed[at] ?? 0) ^ (1 << (at % 8));
    writeFileSync(bad, changed);
    await expect(checkBackupFile(bad), String(at)).rejects.toThrow(/is not a backup|is damaged|newer Counterpoint/);
  }
});

test('one to which something was added, or from whose middle something is gone, is refused', async () => {
  const bytes = readFileSync(file);
  for (const changed of [
    [bytes, Buffer.from('\n')],
    [bytes, bytes],
    [bytes.subarray(0, 5000), bytes.subarray(5001)],
  ]) {
    writeFileSync(bad, Buffer.concat(changed));
    await expect(checkBackupFile(bad)).rejects.toThrow('is damaged');
  }
});

test.each([
  ['an empty file', '', 'is not a backup of Counterpoint: name a file that `npm run backup` has made.'],
  ['a picture', readFileSync('docs/pictures/board.png'), 'is not a backup of Counterpoint'],
  ['a gzip file', gzipSync('{}'), 'is not a backup of Counterpoint'],
  [
    'a later format',
    'COUNTERPOINT BACKUP 2\nwho knows',
    'was made by a newer Counterpoint: update this one (git pull)',
  ],
])('%s is refused by its first line, and nothing is made', async (_, written, sentence) => {
  writeFileSync(bad, written);
  const { code, output } = await operate('restore', [bad], { dataDir });
  expect(code).toBe(1);
  expect(output.trim().split('\n')).toEqual([expect.stringContaining(sentence)]);
  expect(existsSync(dataDir)).toBe(false);
});

test('one that is whole and holds something else is refused before anything is made', async () => {
  for (const [pieces, sentence] of [
    [['{"no":"header"}\n'], 'is damaged'],
    [['not even that\n'], 'is damaged'],
    [
      [
        '{"madeAt":"2026-11-24T15:30:00.000Z","version":"9.9.9","migrations":["20991231000000_later"]}\n',
        '{"rows":{},"sequences":{}}\n',
      ],
      'was made by another or newer Counterpoint (9.9.9): update this one (git pull), then restore again.',
    ],
  ] as const) {
    const other = path.join(folder, `other-${String(pieces.length)}-${String(pieces[0].length)}.backup`);
    await writeBackupFile(other, text(...pieces), never);
    const { code, output } = await operate('restore', [other], { dataDir });
    expect([code, output]).toEqual([1, expect.stringContaining(sentence)]);
    expect(existsSync(dataDir)).toBe(false);
  }
});

test('a folder, a missing file and no file are refused in one sentence', async () => {
  for (const words of [[folder], [path.join(folder, 'missing')], []]) {
    const { code, output } = await operate('restore', words, { dataDir });
    expect(code).toBe(1);
    expect(output.trim().split('\n')).toHaveLength(1);
    expect(output).not.toContain(' at ');
  }
});

test('a file that is there is never written over, and what failed leaves no file', async () => {
  const kept = path.join(folder, 'kept.backup');
  copyFileSync(file, kept);
  await expect(writeBackupFile(kept, text('x'), never)).rejects.toThrow('is not overwritten');
  expect(readFileSync(kept)).toEqual(readFileSync(file));

  const late = path.join(folder, 'late.backup');
  async function* meanwhile() {
    yield await Promise.resolve('x');
    symlinkSync(kept, late);
  }
  await expect(writeBackupFile(late, meanwhile(), never)).rejects.toThrow('is not overwritten');
  async function* broken() {
    yield await Promise.resolve('x');
    throw new Error('the database went away');
  }
  const fresh = path.join(folder, 'fresh.backup');
  await expect(writeBackupFile(fresh, broken(), never)).rejects.toThrow('went away');
  await expect(writeBackupFile(fresh, text('x'), AbortSignal.abort())).rejects.toThrow('aborted');
  await expect(writeBackupFile(path.join(folder, 'no', 'a'), text('x'), never)).rejects.toThrow('cannot be written');
  expect(existsSync(fresh)).toBe(false);
  expect(readdirSync(folder).filter((name) => name.includes('partial'))).toEqual([]);
});
