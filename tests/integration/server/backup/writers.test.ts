import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, expect, inject, test } from 'vitest';
import { reviseCard } from '../../../../lib/cards/commands';
import { newId } from '../../../../lib/id';
import { backUp, digestOf, fill, on } from '../../../support/backups';
import { administer } from '../../../support/database-cluster';
import { cardNumber, firstSlug, loadFirstDebate } from '../../../support/first-debate';
import { newEditor } from '../../../support/people';
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

/** Revises one card again and again; tells how often that was acknowledged. */
async function write(name: string, isOver: () => boolean): Promise<number> {
  const { viewer } = await newEditor();
  const number = await cardNumber(name);
  for (let revision = 1; ; revision += 1) {
    if (isOver()) return revision - 1;
    const words = { kind: 'fact', claim: `Sentence ${String(revision)}.`, elaboration: '' } as const;
    const outcome = await reviseCard(viewer, { slug: firstSlug, number, revision, clientId: newId(), ...words });
    if (!outcome.ok) throw new Error(outcome.reason);
  }
}

test('a backup made while four people write is the state at one moment', async () => {
  await loadFirstDebate();
  let isOver = false;
  let written = 0;
  const writers = ['F1', 'F2', 'F4', 'F5'].map((name) => write(name, () => isOver));
  const file = path.join(folder, 'while-writing.backup');
  const before = await events(source);
  await backUp(source, file, () => sleep(10));
  const after = await events(source);
  isOver = true;
  for (const writer of writers) written += await writer;
  expect(written).toBeGreaterThan(20);
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

async function events(databaseUrl: string): Promise<number> {
  const { rows } = await on(databaseUrl, (pool) => pool.query<{ count: string }>('SELECT count(*) FROM event'));
  return Number(rows[0]?.count);
}
