import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { applyMigrations, migrationLock } from '../migrations';
import { contentsOf } from './backup-file';
import { readBackup, type BackupContents, type TableLine } from './backup-format';
import { openCopyingSession } from './copying-session';
import { copyTarget, foreignKeys, history, listTables, nameOf, removals } from './tables';

export interface Refill {
  /** A file that has been checked. */
  readonly file: string;
  readonly backup: BackupContents;
  /** Holds the migrations; it must hold all that the backup names. */
  readonly migrations: string;
  /** Hears how far it is, in words. */
  readonly report: (state: string) => void;
}

/**
 * Makes the database what it was when the backup was made. All that was there is replaced, in one transaction:
 * whoever looks in between, or after a crash, finds the one or the other. Migrations that came later are still to be
 * applied.
 *
 * @returns the tables that no migration makes, which are left out
 * @throws when the backup does not fit its migrations; nothing has changed then
 */
export async function refillDatabase(databaseUrl: string, refill: Refill): Promise<string[]> {
  await makeHistory(databaseUrl);
  const client = await openCopyingSession(databaseUrl);
  try {
    await client.query('BEGIN');
    await client.query('SELECT pg_advisory_xact_lock($1)', [migrationLock]);
    for (const statement of await removals(client)) await client.query(statement);
    for (const name of refill.backup.header.migrations) {
      await client.query(readFileSync(path.join(refill.migrations, name, 'migration.sql'), 'utf8'));
    }
    const foreign = await copyTables(client, refill);
    await client.query('COMMIT');
    await client.query('ANALYZE');
    return foreign;
  } finally {
    await client.end();
  }
}

/** The engine makes its record even where there is nothing to apply. */
async function makeHistory(databaseUrl: string): Promise<void> {
  const empty = mkdtempSync(path.join(os.tmpdir(), 'counterpoint-none-'));
  try {
    await applyMigrations(databaseUrl, empty);
  } finally {
    rmSync(empty, { recursive: true });
  }
}

/**
 * Foreign keys are taken away and made again at the end, so that neither the order of tables nor rings of references
 * matter; triggers sleep, so that rows arrive as they were.
 */
async function copyTables(client: pg.Client, { file, backup, report }: Refill): Promise<string[]> {
  const tables = (await listTables(client)).map(({ table }) => table);
  const known = new Set(tables);
  const keys = await foreignKeys(client);
  const missing = tables.filter((table) => !(table in backup.end.rows));
  if (missing.length > 0) throw new Error(`the backup has no ${missing.join(', ')}`);
  for (const { drop } of keys) await client.query(drop);
  for (const table of tables) await client.query(`ALTER TABLE ${nameOf(table)} DISABLE TRIGGER USER`);
  await client.query(`TRUNCATE ${tables.map(nameOf).join(', ')}`);

  const all = Object.values(backup.end.rows).reduce((sum, rows) => sum + rows, 0);
  let copied = 0;
  await readBackup(contentsOf(file), async (line, rows) => {
    if (!known.has(line.table)) return;
    copied += await copyRows(client, line, rows);
    report(`${String(copied)} of ${String(all)} rows`);
  });

  await client.query('SET CONSTRAINTS ALL IMMEDIATE');
  for (const { add } of keys) await client.query(add);
  for (const table of tables) await client.query(`ALTER TABLE ${nameOf(table)} ENABLE TRIGGER USER`);
  await setSequences(client, backup.end.sequences);
  return Object.keys(backup.end.rows).filter((table) => !known.has(table));
}

async function copyRows(client: pg.Client, line: TableLine, rows: AsyncIterable<Buffer>): Promise<number> {
  const copy = client.query(copyFrom(`COPY ${copyTarget(line)} FROM STDIN`));
  await pipeline(Readable.from(rows), copy);
  return copy.rowCount;
}

async function setSequences(client: pg.Client, sequences: BackupContents['end']['sequences']): Promise<void> {
  for (const [name, last] of Object.entries(sequences)) {
    if (last !== null) await client.query('SELECT setval(to_regclass($1), $2)', [nameOf(name), last]);
  }
}

/** Whether the database holds tables, and whether they are Counterpoint's. */
export async function whatIsThere(databaseUrl: string): Promise<{ tables: number; ours: boolean; others: number }> {
  const client = await openCopyingSession(databaseUrl);
  try {
    const tables = await listTables(client);
    const { rows } = await client.query<{ others: string }>(
      `SELECT count(*) AS others FROM pg_stat_activity
       WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'`,
    );
    return {
      tables: tables.filter(({ table }) => table !== history).length,
      ours: tables.some(({ table }) => table === history),
      others: Number(rows[0]?.others),
    };
  } finally {
    await client.end();
  }
}
