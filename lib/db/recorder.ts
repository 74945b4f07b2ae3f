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
    const whole = { ...key, ...row, ...hidden };
    const columns = list(Object.keys(whole));
    await this.transaction.$executeRaw`
      INSERT INTO ${quoted(table)} (${columns})
      SELECT ${columns} FROM jsonb_populate_record(NULL::${quoted(table)}, ${JSON.stringify(whole)}::jsonb)`;
    this.changes.push({ table, key, before: null, after: row });
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
   * Takes changes back, the last one first. A row that was made is withdrawn, where its table can say so.
   *
   * @returns false when something has changed since, or cannot be withdrawn or put back: nothing more is done then
   */
  async takeBack(changes: readonly Change[], seq: bigint): Promise<boolean> {
    for (const { table, key, before, after } of [...changes].reverse()) {
      if (after === null) return false;
      const now = await this.find(table, key, Object.keys(after));
      if (now === null || !isEqual(now, after)) return false;
      if (before !== null) await this.update(table, key, before);
      else {
        const withdrawn = withdrawal(table, Number(seq));
        if (withdrawn === null) return false;
        await this.update(table, key, withdrawn);
      }
    }
    return true;
  }

  private async find(table: RecordedTable, key: Row, columns: readonly string[]): Promise<Row | null> {
    const found = await this.transaction.$queryRaw<{ row: Record<string, Value> }[]>`
      SELECT to_jsonb(t) AS row FROM ${quoted(table)} t WHERE ${matches(table, key)}`;
    const row = found[0]?.row;
    return row === undefined ? null : Object.fromEntries(columns.map((column) => [column, row[column] ?? null]));
  }
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
