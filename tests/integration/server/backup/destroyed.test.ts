import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { digestOf, operate } from '../../../support/backups';
import { destroy, restoreRound, succeed } from '../../../support/restore-round';
import { databaseUrlOf, killLeftServers, startServer } from '../../../support/server-process';
import { temporaryFolder } from '../../../support/temporary-folder';

const { folder, remove } = temporaryFolder();
const dataDir = path.join(folder, 'data');
const backups = path.join(folder, 'backups');
const file = path.join(backups, 'first.backup');
const temp = path.join(folder, 'temp');
let key = '';
let digest: Readonly<Record<string, string>> = {};

beforeAll(async () => {
  for (const made of [backups, temp]) mkdirSync(made);
  // Of its own, so that what other programs put there does not count.
  process.env['TMPDIR'] = temp;
  const server = await startServer({ dataDir });
  key = /\/editor\?key=([\w-]{32})/.exec(server.output())?.[1] ?? '';
  digest = await digestOf(databaseUrlOf(dataDir));
  await server.stop();
});
afterAll(() => {
  killLeftServers();
  remove();
});

const leftInTemp = () => readdirSync(temp).filter((name) => name.startsWith('counterpoint-'));

test('while the server is stopped, a backup starts the database for itself and leaves nothing running', async () => {
  expect(await succeed('backup', [file], dataDir)).toContain(file);
  expect(existsSync(path.join(dataDir, 'running.json'))).toBe(false);
  expect(leftInTemp()).toEqual([]);
});

test('restored over what is there, that is kept and can be served', async () => {
  const output = await succeed('restore', [file], dataDir);
  const kept = /kept in (\S+)/.exec(output)?.[1] ?? '';
  expect(readdirSync(kept).sort()).toEqual(['database-secret', 'postgres']);
  await succeed('backup', [path.join(backups, 'kept.backup')], kept);
  rmSync(kept, { recursive: true });
  expect(leftInTemp()).toEqual([]);
});

test('what was restored is served; while it is, a restore is refused and nothing happens', async () => {
  const server = await startServer({ dataDir });
  expect(await digestOf(databaseUrlOf(dataDir))).toEqual(digest);
  const { code, output } = await operate('restore', [file], { dataDir });
  expect(code).toBe(1);
  expect(output.trim()).toMatch(/^Counterpoint is already running on this DATA_DIR .*: stop it/);
  expect(await digestOf(databaseUrlOf(dataDir))).toEqual(digest);
  await server.stop();
});

test('without a database there is nothing to back up, and nothing is made', async () => {
  const nowhere = path.join(folder, 'nowhere');
  const { code, output } = await operate('backup', [path.join(backups, 'none.backup')], { dataDir: nowhere });
  expect([code, output]).toEqual([1, expect.stringContaining('There is no database in')]);
  expect(existsSync(nowhere)).toBe(false);
  expect(existsSync(path.join(backups, 'none.backup'))).toBe(false);
});

test('a database that cannot even start is replaced', async () => {
  destroy(dataDir, 'contents');
  await succeed('restore', [file], dataDir);
  const server = await startServer({ dataDir });
  expect(await digestOf(databaseUrlOf(dataDir))).toEqual(digest);
  await server.stop();
});

test('backed up amid writing, killed, deleted and restored, nothing is lost', { timeout: 300_000 }, async () => {
  const { writtenMeanwhile, ...result } = await restoreRound({ dataDir, backups, key }, 'all files');
  expect(result).toEqual({ lost: [], faults: [], isEqual: true });
  expect(writtenMeanwhile).toBeGreaterThan(0);
});
