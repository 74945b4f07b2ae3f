import type pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { migrationLock } from '../migrations';
import { Refusal } from '../refusal';
import { endOfRows, writeEnd, writeHeader, writeTable } from './backup-format';
import { copyTarget, history, listTables, nameOf, readSequences } from './tables';

/**
 * The contents of a backup: every table as it is at one moment, while others go on reading and writing. No migration
 * begins meanwhile.
 *
 * @param report hears how far it is, in words
 * @throws Refusal when no migration was ever applied to the database
 */
export async function* dumpDatabase(
  client: pg.Client,
  version: string,
  report: (state: string) => void,
): AsyncGenerator<Buffer | string> {
  await client.query('SELECT pg_advisory_lock_shared($1)', [migrationLock]);
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
  const tables = await listTables(client);
  if (!tables.some(({ table }) => table === history)) throw nothingThere();
  const migrations = await readMigrations(client);
  if (migrations.length === 0) throw nothingThere();
  yield writeHeader({ madeAt: new Date().toISOString(), version, migrations });
  const rows: Record<string, number> = {};
  let copied = 0;
  for (const [at, table] of tables.entries()) {
    yield writeTable(table);
    const copy = client.query(copyTo(`COPY ${copyTarget(table)} TO STDOUT`));
    const chunks: AsyncIterable<Buffer> = copy;
    for await (const chunk of chunks) {
      yield chunk;
      report(`table ${String(at + 1)} of ${String(tables.length)}, ${String(copied + copy.rowCount)} rows so far`);
    }
    yield endOfRows;
    rows[table.table] = copy.rowCount;
    copied += copy.rowCount;
  }
  // A sequence knows no transactions; read last, it is never behind the rows.
  yield writeEnd({ rows, sequences: await readSequences(client) });
  await client.query('COMMIT');
}

async function readMigrations(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT migration_name AS name FROM ${nameOf(history)}
     WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY started_at, migration_name`,
  );
  return rows.map(({ name }) => name);
}

function nothingThere(): Refusal {
  return new Refusal('The database holds nothing of Counterpoint yet: start it once (npm start), then back it up.');
}
