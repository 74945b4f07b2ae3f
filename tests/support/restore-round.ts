import { randomUUID } from 'node:crypto';
import { closeSync, openSync, readdirSync, rmSync, statSync, truncateSync, writeSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { wholeDebate } from '../../lib/exchange/schema';
import { digestOf, on, operate } from './backups';
import { firstSlug } from './first-debate';
import { isAlive, postmasterOf, processesOf, until } from './processes';
import { databaseUrlOf, startServer, type ServerProcess } from './server-process';

export const destructions = [
  'all files',
  'the database’s files',
  'the password',
  'contents',
  'one byte in eight',
] as const;
export type Destruction = (typeof destructions)[number];

export interface RestoreRound {
  /** Revisions that the server acknowledged before the backup began, and that the backup lacks. */
  readonly lost: string[];
  /** Streams with gaps, and cards whose words do not fit them, after restoring what was backed up amid writing. */
  readonly faults: string[];
  /** Written while the backup was made. */
  readonly writtenMeanwhile: number;
  /** Whether all tables are, in the end, what they were before. */
  readonly isEqual: boolean;
}

/**
 * One round on a data directory that has served before: back up while four editors write and once more when they are
 * done, kill -9, destroy, restore the one and then the other, start again.
 *
 * @param key of the editor's link, which is good for every round
 */
export async function restoreRound(
  { dataDir, backups, key }: { dataDir: string; backups: string; key: string },
  destruction: Destruction,
): Promise<RestoreRound> {
  const server = await startServer({ dataDir });
  const amid = path.join(backups, `${randomUUID()}.backup`);
  const quiet = path.join(backups, `${randomUUID()}.backup`);
  const writers = await Promise.all([1, 2, 3, 4].map((card) => openWriter(server, key, card)));
  await until('all four write', () => writers.every(({ acknowledged }) => acknowledged.length > 0));
  const before = writers.map(({ acknowledged }) => [...acknowledged]);
  await succeed('backup', [amid], dataDir);
  const after = await Promise.all(writers.map(({ stop }) => stop()));
  const digest = await digestOf(databaseUrlOf(dataDir));
  await succeed('backup', [quiet], dataDir);

  const killed = [...processesOf(server.pid, dataDir).database, server.pid];
  process.kill(postmasterOf(dataDir), 'SIGKILL');
  server.signal('SIGKILL');
  await until('all gone', () => !killed.some(isAlive));
  destroy(dataDir, destruction);

  await succeed('restore', [amid], dataDir);
  const once = await startServer({ dataDir });
  const kept = await revisions(databaseUrlOf(dataDir));
  const faults = await findFaults(databaseUrlOf(dataDir));
  await once.stop();
  await succeed('restore', [quiet], dataDir);
  const again = await startServer({ dataDir });
  const isEqual = JSON.stringify(await digestOf(databaseUrlOf(dataDir))) === JSON.stringify(digest);
  await again.stop();
  return {
    lost: before.flat().filter((revision) => !kept.has(revision)),
    faults,
    writtenMeanwhile: after.flat().length - before.flat().length,
    isEqual,
  };
}

export async function succeed(
  command: 'backup' | 'restore',
  words: readonly string[],
  dataDir: string,
): Promise<string> {
  const { code, output } = await operate(command, words, { dataDir });
  if (code !== 0) throw new Error(`${command} ended with ${String(code)}:\n${output}`);
  return output;
}

/** An editor who changes one card of the shipped debate until told to stop; another one when told to wait. */
async function openWriter({ address }: ServerProcess, key: string, number: number) {
  const send = (target: string, body: object, cookie = '') =>
    fetch(address + target, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json', origin: address, cookie },
      body: JSON.stringify(body),
    });
  const claim = async () => {
    const claimed = await send('/api/editorship', { key });
    return claimed.headers.getSetCookie().join('').replace(/;.*/, '');
  };
  let cookie = await claim();
  const debate = `/api/debates/${firstSlug}`;
  const target = `${debate}/cards/${String(number)}/revisions`;
  const { cards } = wholeDebate.parse(await (await fetch(address + debate)).json());
  const now = cards.find((card) => card.number === number)?.revision ?? 1;
  const acknowledged: string[] = [];
  const stopping = new AbortController();
  const writing = (async () => {
    for (let revision = now; !stopping.signal.aborted;) {
      const words = { kind: 'fact', claim: `${randomUUID()} of ${String(number)}.`, elaboration: '' };
      const answer = await send(target, { ...words, revision, clientId: randomUUID() }, cookie);
      if (answer.ok) acknowledged.push(words.claim);
      else if (answer.status === 429) cookie = await claim();
      else if (answer.status !== 409) throw new Error(`${String(answer.status)}: ${await answer.text()}`);
      if (answer.status !== 429) revision += 1;
      await sleep(answer.ok ? 15 : 0);
    }
  })();
  const stop = async () => {
    stopping.abort();
    await writing;
    return acknowledged;
  };
  return { acknowledged, stop };
}

/** Nothing may run on the data directory. */
export function destroy(dataDir: string, destruction: Destruction): void {
  const cluster = path.join(dataDir, 'postgres');
  if (destruction === 'all files') rmSync(dataDir, { recursive: true });
  if (destruction === 'the database’s files') rmSync(cluster, { recursive: true });
  if (destruction === 'the password') rmSync(path.join(dataDir, 'database-secret'));
  if (destruction === 'contents') rmSync(path.join(cluster, 'global'), { recursive: true });
  if (destruction === 'one byte in eight') for (const file of filesIn(cluster)) spoil(file);
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
}

function spoil(file: string): void {
  const { size } = statSync(file);
  const opened = openSync(file, 'r+');
  for (let at = 0; at < Math.min(size, 4096); at += 8) writeSync(opened, Buffer.from([at % 251]), 0, 1, at);
  closeSync(opened);
  if (size > 8192) truncateSync(file, size - 8192);
}

async function revisions(databaseUrl: string): Promise<Set<string | null>> {
  const { rows } = await on(databaseUrl, (pool) =>
    pool.query<{ claim: string | null }>('SELECT claim FROM card_revision'),
  );
  return new Set(rows.map(({ claim }) => claim));
}

/** Streams whose numbers have gaps, and cards whose words are not those of their revision. */
export async function findFaults(databaseUrl: string): Promise<string[]> {
  const { rows } = await on(databaseUrl, (pool) =>
    pool.query<{ fault: string }>(
      `SELECT 'stream ' || space_id AS fault FROM stream s
       WHERE ARRAY(SELECT e.seq FROM event e WHERE e.space_id = s.space_id ORDER BY 1)
             <> ARRAY(SELECT generate_series(1, s.seq))
       UNION ALL
       SELECT 'card ' || id FROM card c
       WHERE revision <> (SELECT max(r.revision) FROM card_revision r WHERE r.card_id = c.id)
          OR revision <> (SELECT count(*) FROM card_revision r WHERE r.card_id = c.id)`,
    ),
  );
  return rows.map(({ fault }) => fault);
}
