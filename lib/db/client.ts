import { createHash } from 'node:crypto';
import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { Prisma, PrismaClient } from '../../prisma/generated/client';

/**
 * The process's one pool, and Prisma on top of it: Prisma for single writes, plain SQL for reads of many rows (flat
 * rows, trees built in code). `bigint` columns (event numbers) arrive as numbers in plain SQL.
 */
export interface Database {
  readonly pool: pg.Pool;
  readonly prisma: PrismaClient;
}

/** Pieces of a statement: `sql` binds its values; `raw` binds nothing and is for names that stand in the code. */
export const { sql, raw } = Prisma;

/** Prisma inside a transaction. */
export type Transaction = Parameters<Parameters<PrismaClient['$transaction']>[0]>[0];

let opened: Database | undefined;

/** @throws when DATABASE_URL is not set; a database that cannot be reached shows at the first query */
export function database(): Database {
  opened ??= openDatabase(process.env['DATABASE_URL'] ?? missing());
  return opened;
}

/** Opens a pool of its own; whoever opens it ends it (`pool.end()`). */
export function openDatabase(connectionString: string, connections = 8): Database {
  const pool = new pg.Pool({ connectionString, max: connections, connectionTimeoutMillis: 3000, types: numericTypes });
  // An idle connection that the server ends must not end the process; the next query opens another.
  pool.on('error', () => undefined);
  return { pool, prisma: new PrismaClient({ adapter: new PrismaPg(pool) }) };
}

/**
 * Rows by a statement of plain SQL. Each connection plans a statement once, by its name: planning costs more than most
 * of them take to run. The name follows from the text, so that processes behind one pooler do not mix theirs up.
 */
export async function read<Row extends pg.QueryResultRow>(text: string, values: unknown[] = []): Promise<Row[]> {
  const name = statementNames.get(text) ?? createHash('sha256').update(text).digest('base64url');
  statementNames.set(text, name);
  return (await database().pool.query<Row>({ name, text, values })).rows;
}

/**
 * The same by a statement that is planned for these very values, each time: where the best way depends on them, as with
 * a word that one text has or every text.
 */
export async function readPlanned<Row extends pg.QueryResultRow>(text: string, values: unknown[]): Promise<Row[]> {
  return (await database().pool.query<Row>(text, values)).rows;
}

/** Errors of Prisma and PostgreSQL that say: no connection was free, or the database is just starting or stopping. */
const busyCodes: ReadonlySet<unknown> = new Set(['P1001', 'P2024', 'P2028', 'P2039', '57P03']);

/** Whether something failed because no connection was free, or none could be had: before anything was written. */
export function isBusy(thrown: unknown): boolean {
  if (!(thrown instanceof Error)) return false;
  return ('code' in thrown && busyCodes.has(thrown.code)) || thrown.message.includes('timeout exceeded when trying');
}

const statementNames = new Map<string, string>();

const numericTypes: pg.CustomTypesConfig = {
  getTypeParser: (oid, format): unknown =>
    oid === pg.types.builtins.INT8 ? Number : pg.types.getTypeParser(oid, format),
};

function missing(): never {
  throw new Error('DATABASE_URL is not set');
}
