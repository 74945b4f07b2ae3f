import { readdirSync } from 'node:fs';
import path from 'node:path';
import { afterAll, expect, inject, test } from 'vitest';
import { reviseCard } from '../../../../lib/cards/commands';
import { loadDebate } from '../../../../lib/exchange/commands';
import { newId } from '../../../../lib/id';
import { backUp, digestOf, fill, on } from '../../../support/backups';
import { administer } from '../../../support/database-cluster';
import { cardNumber, firstSlug, loadFirstDebate } from '../../../support/first-debate';
import { generateDebate } from '../../../support/generate';
import { newEditor, type Somebody } from '../../../support/people';
import { until } from '../../../support/processes';
import { findFaults } from '../../../support/restore-round';
import { temporaryFolder } from '../../../support/temporary-folder';

const { folder, remove } = temporaryFolder();
const source = process.env['DATABASE_URL'] ?? '';
const target = inject('clusterUrl').replace('/counterpoint?', '/refilled?');
await administer(inject('clusterUrl'), 'CREATE DATABASE refilled TEMPLATE template0');
afterAll(async () => {
  await administer(inject('clusterUrl'), 'DROP DATABASE refilled WITH (FORCE)');
  remove();
});

let acknowledged = 0;

/** Revises one card again and again. */
async function write({ viewer }: Somebody, name: string, isOver: () => boolean): Promise<void> {
  const number = await cardNumber(name);
  for (let revision = 1; ; revision += 1) {
    if (isOver()) return;
    const words = { kind: 'fact', claim: `Sentence ${String(revision)}.`, elaboration: '' } as const;
    const outcome = await reviseCard(viewer, { slug: firstSlug, number, revision, clientId: newId(), ...words });
    if (!outcome.ok) throw new Error(outcome.reason);
    acknowledged += 1;
  }
}

let pieces = 0;

/** At every third piece of the backup somebody has written once more, however slow the machine is. */
async function meanwhile(): Promise<void> {
  const before = acknowledged;
  pieces += 1;
  if (pieces % 3 === 0) await until('another write', () => acknowledged > before);
}

test('a backup made while four people write is the state at one moment', async () => {
  await loadFirstDebate();
  let isOver = false;
  const people: [string, Somebody][] = [];
  // One after the other: a new editor's link makes the one before it stop working.
  for (const name of ['F1', 'F2', 'F4', 'F5']) people.push([name, await newEditor()]);
  const writers = people.map(([name, editor]) => write(editor, name, () => isOver));
  const file = path.join(folder, 'while-writing.backup');
  const before = await events(source);
  await backUp(source, file, meanwhile);
  const after = await events(source);
  isOver = true;
  await Promise.all(writers);
  expect(after - before).toBeGreaterThan(20);

  expect(await fill(target, file)).toEqual([]);
  expect(await findFaults(target)).toEqual([]);
  expect(await events(target)).toBeGreaterThanOrEqual(before);
  expect(await events(target)).toBeLessThan(after);
});

test('nobody writing, it is what is there', async () => {
  const file = path.join(folder, 'quiet.backup');
  await backUp(source, file);
  await fill(target, file);
  expect(await digestOf(target)).toEqual(await digestOf(source));
});

test('a backup whose connection is cut leaves no file, wherever that happens', async () => {
  await loadDebate(generateDebate({ cards: 1_000, seed: 4, slug: 'large' }));
  const file = path.join(folder, 'cut.backup');
  for (const place of [1, 4, 12, 20, 30, 45]) {
    let seen = 0;
    const cut = async () => {
      seen += 1;
      if (seen === place) await endTransactions();
    };
    await expect(backUp(source, file, cut), String(place)).rejects.toThrow();
    expect(readdirSync(folder).filter((name) => name.startsWith('cut'))).toEqual([]);
  }
});

async function endTransactions(): Promise<void> {
  await on(source, (pool) =>
    pool.query(
      `SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity
       WHERE datname = current_database() AND pid <> pg_backend_pid() AND xact_start IS NOT NULL`,
    ),
  );
}

async function events(databaseUrl: string): Promise<number> {
  const { rows } = await on(databaseUrl, (pool) => pool.query<{ count: string }>('SELECT count(*) FROM event'));
  return Number(rows[0]?.count);
}
