/** Tables of a board that change, by the column by which a row of one board is known. */
export const changingTables = { card: 'id', link: 'id', annotation: 'id', debate_source: 'source_id' } as const;
export type ChangingTable = keyof typeof changingTables;

/** A board as it stood after one event: the rows that have changed since, as they were then. */
export interface Past {
  readonly version: number;
  readonly changed: Readonly<Record<ChangingTable, readonly PastRow[]>>;
}

export type PastRow = Readonly<Record<string, unknown>>;

/**
 * A statement about a board, made to speak of the past: within it, each table's name stands for the table as it was.
 * Rows that nobody has touched since are read where they are, through their indexes; the others are given along.
 *
 * @param values those of the statement; what is added comes after them
 */
export function inThePast(
  text: string,
  values: readonly unknown[],
  { version, changed }: Past,
): { readonly text: string; readonly values: unknown[] } {
  const all: unknown[] = [...values];
  const parameter = (value: unknown) => `$${String(all.push(value))}`;
  const then = `${parameter(version)}::bigint`;
  // The first, so that its card is still the table of today: a position came with its thesis.
  const position = `"position" AS NOT MATERIALIZED (SELECT p.* FROM "position" p
    JOIN card c ON c.id = p.thesis_id AND c.created_seq <= ${then})`;
  const tables = tableNames.map((table) => {
    const key = changingTables[table];
    const rows = changed[table];
    const ids = `${parameter(rows.map((row) => row[key]))}::uuid[]`;
    const came = table === 'debate_source' ? `COALESCE(published_seq, 0) <= ${then}` : `created_seq <= ${then}`;
    // Without a condition inside of the union, so that the planner reaches the table's indexes through it.
    return `${table} AS NOT MATERIALIZED (SELECT * FROM (
        SELECT t.*, false AS is_past FROM ${table} t
        UNION ALL
        SELECT t.*, true FROM jsonb_populate_recordset(NULL::${table}, ${parameter(JSON.stringify(rows))}::jsonb) t) t
      WHERE ${came} AND (is_past OR ${key} <> ALL(${ids})))`;
  });
  // The statement stands within another, since it may begin with a WITH of its own; its order is kept.
  return { text: `WITH ${[position, ...tables].join(',\n')} SELECT * FROM (${text}) past`, values: all };
}

const tableNames = ['card', 'link', 'annotation', 'debate_source'] as const satisfies readonly ChangingTable[];
