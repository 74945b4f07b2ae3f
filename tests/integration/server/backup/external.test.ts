import { existsSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { claimInstance } from '../../../../lib/server/instance';
import { makeDataDir } from '../../../../lib/server/data-dir';
import { digestOf, on, operate } from '../../../support/backups';
import { administer } from '../../../support/database-cluster';
import { loadFirstDebate } from '../../../support/first-debate';
import { temporaryFolder } from '../../../support/temporary-folder';

const { folder, remove } = temporaryFolder();
const dataDir = path.join(folder, 'data');
const file = path.join(folder, 'a.backup');
const source = process.env['DATABASE_URL'] ?? '';
const target = inject('clusterUrl').replace('/counterpoint?', '/external?');

beforeAll(async () => {
  await administer(inject('clusterUrl'), 'CREATE DATABASE external TEMPLATE template0');
  await loadFirstDebate();
  const { code, output } = await operate('backup', [file], { dataDir, variables: { DATABASE_URL: source } });
  expect([code, output]).toEqual([0, expect.stringContaining(file)]);
});
afterAll(async () => {
  await administer(inject('clusterUrl'), 'DROP DATABASE external WITH (FORCE)');
  remove();
});

const restore = (...words: string[]) =>
  operate('restore', [file, ...words], { dataDir, variables: { DATABASE_URL: target } });
const run = (statement: string) => on(target, (pool) => pool.query(statement));

/** Refused in one sentence, with the database as it was. */
async function expectRefusal(sentence: string, ...words: string[]): Promise<void> {
  const before = await digestOf(target);
  const { code, output } = await restore(...words);
  expect(code).toBe(1);
  expect(output.trim().split('\n').at(-1)).toContain(sentence);
  expect(output).not.toContain('postgresql://');
  expect(await digestOf(target)).toEqual(before);
}

test('tables of something else are never replaced', async () => {
  await run('CREATE TABLE of_another_program (a int)');
  await expectRefusal('that are not Counterpoint’s: create an empty one', '--replace');
  await run('DROP TABLE of_another_program');
});

test('an empty database becomes what was backed up, and the data directory is given free', async () => {
  expect(await restore()).toMatchObject({ code: 0 });
  expect(await digestOf(target)).toEqual(await digestOf(source));
  expect(existsSync(dataDir)).toBe(false);
});

test('one that is not empty is left as it is, unless it is to be replaced', async () => {
  await run('UPDATE debate SET question = question || $$ Changed.$$');
  await expectRefusal('is not empty: back it up (npm run backup), then add --replace');
  expect(await digestOf(target)).not.toEqual(await digestOf(source));
  expect(await restore('--replace')).toMatchObject({ code: 0 });
  expect(await digestOf(target)).toEqual(await digestOf(source));
});

test('while others are connected it is not touched', async () => {
  await on(target, async (pool) => {
    const client = await pool.connect();
    await expectRefusal('Others are connected to the database', '--replace');
    client.release();
  });
});

test('while the server runs on the data directory it is not touched', async () => {
  makeDataDir(dataDir, null);
  const { release } = await claimInstance(dataDir, 'http://127.0.0.1:1', null);
  await expectRefusal('Counterpoint is already running on this DATA_DIR');
  release();
});

test('a server that cannot be reached is said in one sentence, by both', async () => {
  const variables = { DATABASE_URL: 'postgresql://a:secret@127.0.0.1:1/b' };
  for (const [command, words] of [
    ['backup', [path.join(folder, 'b.backup')]],
    ['restore', [file]],
  ] as const) {
    const { code, output } = await operate(command, words, { dataDir, variables });
    expect([code, output.trim().split('\n').at(-1)]).toEqual([1, expect.stringContaining('Nothing answers')]);
    expect(output).not.toContain('secret');
  }
});
