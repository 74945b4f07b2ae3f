import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';
import { expect, inject, test } from 'vitest';
import { applyMigrations, draftSchema } from '../../../lib/server/migrations';
import { administer } from '../../support/database-cluster';
import { temporaryFolder } from '../../support/temporary-folder';

const queries = {
  columns: `SELECT table_name, column_name, udt_name, is_nullable, column_default, datetime_precision
    FROM information_schema.columns WHERE table_schema = 'public' ORDER BY 1, 2`,
  keys: `SELECT conrelid::regclass::text AS "table", contype, pg_get_constraintdef(oid) AS definition
    FROM pg_constraint WHERE contype IN ('p', 'f', 'u') AND connamespace = 'public'::regnamespace ORDER BY 1, 2, 3`,
  words: `SELECT t.typname, e.enumlabel FROM pg_type t JOIN pg_enum e ON e.enumtypid = t.oid ORDER BY 1, e.enumsortorder`,
};

test('the hand-written migrations make the tables, keys and word lists that prisma/schema declares', async () => {
  const migrated = process.env['DATABASE_URL'] ?? '';
  const drafted = inject('clusterUrl').replace('/counterpoint?', '/drafted?');
  await administer(inject('clusterUrl'), 'CREATE DATABASE drafted TEMPLATE template0');
  await run(drafted, await draftSchema(drafted));
  for (const [name, query] of Object.entries(queries)) {
    const [expected, found] = [await run(drafted, query), await run(migrated, query)];
    expect(found.filter(isOurs), name).toEqual(expected);
  }
  await administer(inject('clusterUrl'), 'DROP DATABASE drafted');
});

test('a migration that fails half-way leaves nothing, and once it is mended the next start applies it', async () => {
  const url = inject('clusterUrl').replace('/counterpoint?', '/halfway?');
  await administer(inject('clusterUrl'), 'CREATE DATABASE halfway TEMPLATE template0');
  const { folder, remove } = temporaryFolder();
  const write = async (name: string, sql: string) => {
    await mkdir(path.join(folder, name), { recursive: true });
    await writeFile(path.join(folder, name, 'migration.sql'), sql);
  };
  await write('1_first', 'CREATE TABLE one (); -- a comment; with a semicolon\nDO $$ BEGIN PERFORM 1; END $$;');
  await write('2_second', 'CREATE TABLE two (); SELECT 1 / 0; CREATE TABLE three ();');
  await expect(applyMigrations(url, folder)).rejects.toThrow('division by zero');
  const tables = `SELECT tablename FROM pg_tables WHERE tablename IN ('one', 'two', 'three') ORDER BY 1`;
  expect(await run(url, tables)).toEqual([{ tablename: 'one' }]);
  await write('2_second', 'CREATE TABLE two (); CREATE TABLE three ();');
  expect(await applyMigrations(url, folder)).toEqual(['2_second']);
  expect(await run(url, tables)).toHaveLength(3);
  await administer(inject('clusterUrl'), 'DROP DATABASE halfway');
  remove();
});

/** The migrations' own record is not part of the schema. */
const isOurs = (row: Record<string, unknown>) => ![row['table'], row['table_name']].includes('_prisma_migrations');

async function run(connectionString: string, statement: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(statement)).rows;
  } finally {
    await client.end();
  }
}
