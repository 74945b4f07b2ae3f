import { z } from 'zod';
import { Prisma } from '../../prisma/generated/client';
import type { Transaction } from './client';

/** Tables whose rows make up a space. Their words stand elsewhere, in revisions. */
export const recordedTables = [
  ...['space', 'position', 'place', 'axis', 'debate_source'],
  ...['card', 'link', 'annotation', 'proposal', 'rating', 'card_check', 'origin_decision', 'ballot'],
] as const;
export type RecordedTable = (typeof recordedTables)[number];

const value = z.union([z.string(), z.number(), z.boolean(), z.null()]);
export type Value = z.infer<typeof value>;
const row = z.record(z.string(), value).readonly();
type Row = z.infer<typeof row>;

/**
 * One row that an event made (`before` is null), changed, or removed (`after` is null): the columns concerned, without
 * words and persons.
 */
const change = z
  .object({ table: z.enum(recordedTables), key: row, before: row.nullable(), after: row.nullable() })
  .readonly();
export type Change = z.infer<typeof change>;

/** A row to be made. */
interface Made {
  readonly key: Row;
  readonly row: Row;
  /** Columns that no event may tell: authors and words. */
  readonly hidden: Row;
}

/** What an event says that it changed; nothing for one that says nothing. */
export function readChanges(said: unknown): Change[] {
  return z.array(change).nullable().parse(said) ?? [];
}

/**
 * Writes rows and keeps what it did, so that the event can say it: folding the changes of all events of a space gives
 * its tables, and the changes of one event can be taken back. Only under the lock of the space's stream.
 */
export class Recorder {
  readonly changes: Change[] = [];

  constructor(private readonly transaction: Transaction) {}

  /** @param hidden columns that no event may tell: authors and words */
  async insert(table: RecordedTable, key: Row, row: Row, hidden: Row = {}): Promise<void> {
    await this.insertAll(table, [{ key, row, hidden }]);
  }

  /** Many rows of one table by one statement. @param made all with the same columns */
  async insertAll(table: RecordedTable, made: readonly Made[]): Promise<void> {
    const whole = made.map(({ key, row, hidden }) => ({ ...key, ...row, ...hidden }));
    const columns = list(Object.keys(whole[0] ?? {}));
    if (made.length === 0) return;
    await this.transaction.$executeRaw`
      INSERT INTO ${quoted(table)} (${columns})
      SELECT ${columns} FROM jsonb_populate_recordset(NULL::${quoted(table)}, ${JSON.stringify(whole)}::jsonb)`;
    for (const { key, row } of made) this.changes.push({ table, key, before: null, after: row });
  }

  /** @returns false when the row is not there, or its columns have these values already */
  async update(table: RecordedTable, key: Row, row: Row): Promise<boolean> {
    const before = await this.find(table, key, Object.keys(row));
    if (before === null || isEqual(before, row)) return false;
    const columns = list(Object.keys(row));
    await this.transaction.$executeRaw`
      UPDATE ${quoted(table)} SET (${columns}) = (
        SELECT ${columns} FROM jsonb_populate_record(NULL::${quoted(table)}, ${JSON.stringify(row)}::jsonb))
      WHERE ${matches(table, key)}`;
    this.changes.push({ table, key, before, after: row });
    return true;
  }

  /** Only for rows that nothing refers to and that hold no words. @returns false when the row is not there */
  async remove(table: 'place', key: Row): Promise<boolean> {
    const before = await this.find(table, key, ['value']);
    if (before === null) return false;
    await this.transaction.$executeRaw`DELETE FROM ${quoted(table)} WHERE ${matches(table, key)}`;
    this.changes.push({ table, key, before, after: null });
    return true;
  }

  /**
   * Takes changes back, the last one first. A row that was made is withdrawn, where its table can say so; rows of one
   * table that were made one after the other go together, so that a large import is taken back in a moment too.
   *
   * @returns false when something has changed since, or cannot be withdrawn or put back: nothing more is done then
   */
  async takeBack(changes: readonly Change[], seq: bigint): Promise<boolean> {
    for (const run of runsOf([...changes].reverse())) {
      const [first] = run;
      const isDone = first?.before === null ? await this.withdraw(first.table, run, seq) : await this.putBack(first);
      if (!isDone) return false;
    }
    return true;
  }

  private async putBack(change: Change | undefined): Promise<boolean> {
    if (change === undefined) return true;
    const { table, key, before, after } = change;
    if (before === null || after === null) return false;
    const now = await this.find(table, key, Object.keys(after));
    if (now === null || !isEqual(now, after)) return false;
    await this.update(table, key, before);
    return true;
  }

  /** @param made rows of the table that are to stand as they were made */
  private async withdraw(table: RecordedTable, made: readonly Change[], seq: bigint): Promise<boolean> {
    const withdrawn = withdrawal(table, Number(seq));
    if (withdrawn === null) return false;
    const columns = Object.keys(made[0]?.key ?? {});
    const keys = JSON.stringify(made.map(({ key }) => key));
    const among = Prisma.sql`(${list(columns)}) IN (
      SELECT ${list(columns)} FROM jsonb_populate_recordset(NULL::${quoted(table)}, ${keys}::jsonb))`;
    const found = await this.transaction.$queryRaw<{ row: Record<string, Value> }[]>`
      SELECT to_jsonb(t) AS row FROM ${quoted(table)} t WHERE ${among}`;
    const nameOf = (row: Row) => JSON.stringify(columns.map((column) => row[column]));
    const now = new Map(found.map(({ row }) => [nameOf(row), row]));
    for (const { key, after } of made) {
      const row = now.get(nameOf(key));
      if (row === undefined || after === null || !isEqual(row, after)) return false;
      const before = Object.fromEntries(Object.keys(withdrawn).map((column) => [column, row[column] ?? null]));
      this.changes.push({ table, key, before, after: withdrawn });
    }
    const said = list(Object.keys(withdrawn));
    await this.transaction.$executeRaw`
      UPDATE ${quoted(table)} SET (${said}) = (
        SELECT ${said} FROM jsonb_populate_record(NULL::${quoted(table)}, ${JSON.stringify(withdrawn)}::jsonb))
      WHERE ${among}`;
    return true;
  }

  private async find(table: RecordedTable, key: Row, columns: readonly string[]): Promise<Row | null> {
    const found = await this.transaction.$queryRaw<{ row: Record<string, Value> }[]>`
      SELECT to_jsonb(t) AS row FROM ${quoted(table)} t WHERE ${matches(table, key)}`;
    const row = found[0]?.row;
    return row === undefined ? null : Object.fromEntries(columns.map((column) => [column, row[column] ?? null]));
  }
}

/** Changes in their order, with rows of one table that were made one after the other put together. */
function runsOf(changes: readonly Change[]): Change[][] {
  const runs: Change[][] = [];
  for (const change of changes) {
    const run = runs.at(-1);
    const last = run?.[0];
    if (last?.before === null && change.before === null && last.table === change.table) run?.push(change);
    else runs.push([change]);
  }
  return runs;
}

/** How a row of a table says that it was taken back; null where it cannot. */
function withdrawal(table: RecordedTable, seq: number): Row | null {
  const withdrawable: readonly RecordedTable[] = ['card', 'link', 'annotation', 'card_check', 'origin_decision'];
  if (withdrawable.includes(table)) return { withdrawn_seq: seq };
  return table === 'proposal' ? { state: 'withdrawn', decided_seq: seq } : null;
}

const isEqual = (one: Row, other: Row) => Object.entries(other).every(([column, value]) => one[column] === value);

/** Names come from the code, never from input; quoted all the same, since some are words of SQL. */
const quoted = (name: string) => Prisma.raw(`"${name}"`);
const list = (columns: readonly string[]) => Prisma.raw(columns.map((column) => `"${column}"`).join(', '));

/** Compares in the columns' own types, so that an index serves. */
function matches(table: RecordedTable, key: Row): Prisma.Sql {
  const conditions = Object.keys(key).map(
    (column) => Prisma.sql`${quoted(column)} = (
      SELECT ${quoted(column)} FROM jsonb_populate_record(NULL::${quoted(table)}, ${JSON.stringify(key)}::jsonb))`,
  );
  return Prisma.join(conditions, ' AND ');
}
