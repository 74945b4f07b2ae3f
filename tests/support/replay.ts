import type { Change, RecordedTable, Value } from '../../lib/db/recorder';

export type Row = Readonly<Record<string, Value>>;

/** All rows of the recorded tables, by table and primary key. */
export type Rows = ReadonlyMap<string, Row>;

const keys: Readonly<Partial<Record<RecordedTable, readonly string[]>>> = {
  place: ['position_id', 'axis_id'],
  debate_source: ['debate_id', 'source_id'],
};

/** Columns that no event tells: words, and who wrote them. */
const untold = new Set([
  ...['author_id', 'name', 'about', 'question', 'low_name', 'low_about', 'high_name', 'high_about'],
  ...['opening', 'language', 'created_at', 'because', 'note'],
]);

/** What a row is known by in `Rows`. */
export function identityOf(table: RecordedTable, row: Row): string {
  return [table, ...(keys[table] ?? ['id']).map((column) => String(row[column]))].join(' ');
}

/**
 * Applies what events say that they changed, in their order. An event that says what was there before must find it so.
 *
 * @returns the rows as they are after them, and a sentence for each change that does not fit
 */
export function fold(base: Rows, changes: readonly Change[]): { readonly rows: Rows; readonly faults: string[] } {
  const rows = new Map(base);
  const faults: string[] = [];
  for (const { table, key, before, after } of changes) {
    const identity = identityOf(table, { ...after, ...key });
    const now = rows.get(identity);
    if ((before === null) !== (now === undefined))
      faults.push(`${identity} was ${now ? 'there already' : 'not there'}`);
    if (before !== null && now !== undefined) {
      for (const [column, value] of Object.entries(before)) {
        if ((now[column] ?? null) !== value) faults.push(`${identity}: ${column} was not ${String(value)}`);
      }
    }
    if (after === null) rows.delete(identity);
    else rows.set(identity, { ...now, ...key, ...after });
  }
  return { rows, faults };
}

/** A sentence for each row that two states do not share, and for each column in which they differ. */
export function differences(expected: Rows, found: Rows): string[] {
  return [...new Set([...expected.keys(), ...found.keys()])].flatMap((identity) => {
    const [one, other] = [expected.get(identity), found.get(identity)];
    if (one === undefined) return [`${identity} is there, and no event made it`];
    if (other === undefined) return [`${identity} is not there, and an event made it`];
    return [...new Set([...Object.keys(one), ...Object.keys(other)])]
      .filter((column) => !untold.has(column) && (one[column] ?? null) !== (other[column] ?? null))
      .map((column) => `${identity}: ${column} is ${String(other[column])}, and events say ${String(one[column])}`);
  });
}
