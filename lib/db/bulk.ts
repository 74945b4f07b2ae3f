import { Prisma } from '../../prisma/generated/client';
import type { Transaction } from './client';

type Row = Readonly<Record<string, unknown>>;

/**
 * Inserts rows, or brings those that are there up to date; rows that are right already are not touched.
 *
 * @param rows all with the same columns, none twice; values as JSON that PostgreSQL reads into the table's row type
 * @param key the columns of the unique key that tells whether a row is there
 * @param keep columns that are written when a row is made and never after
 * @returns how many rows were made or changed
 */
export async function upsert(
  transaction: Transaction,
  table: string,
  rows: readonly Row[],
  key: readonly string[],
  keep: readonly string[] = [],
): Promise<number> {
  const columns = Object.keys(rows[0] ?? {});
  if (columns.length === 0) return 0;
  const changeable = columns.filter((column) => !key.includes(column) && !keep.includes(column));
  const name = Prisma.raw(quoted(table));
  const onConflict =
    changeable.length === 0
      ? Prisma.sql`DO NOTHING`
      : Prisma.sql`DO UPDATE SET (${list(changeable)}) = ROW(${list(changeable, 'excluded')})
          WHERE (${list(changeable, table)}) IS DISTINCT FROM (${list(changeable, 'excluded')})`;
  return transaction.$executeRaw`
    INSERT INTO ${name} (${list(columns)})
    SELECT ${list(columns)} FROM jsonb_populate_recordset(NULL::${name}, ${JSON.stringify(rows)}::jsonb)
    ON CONFLICT (${list(key)}) ${onConflict}`;
}

/**
 * Deletes a debate's rows that are not among `rows` by the columns of `key`.
 *
 * @returns how many were deleted
 */
export async function prune(
  transaction: Transaction,
  table: string,
  owner: readonly [column: string, ids: readonly string[]],
  rows: readonly Row[],
  key: readonly string[],
): Promise<number> {
  const name = Prisma.raw(quoted(table));
  return transaction.$executeRaw`
    DELETE FROM ${name} WHERE ${list([owner[0]])} = ANY(${owner[1]}::uuid[])
    AND (${list(key)}) NOT IN (
      SELECT ${list(key)} FROM jsonb_populate_recordset(NULL::${name}, ${JSON.stringify(rows)}::jsonb))`;
}

/** Names come from the code, never from input; quoted all the same, since `end` and `by` are words of SQL. */
function list(columns: readonly string[], table?: string): Prisma.Sql {
  const prefix = table === undefined ? '' : `${quoted(table)}.`;
  return Prisma.raw(columns.map((column) => prefix + quoted(column)).join(', '));
}

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;
