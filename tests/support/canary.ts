import { database } from '../../lib/db/client';

/**
 * Every column of every table in which some words stand, as `table.column`, whatever its type: rows are looked at as
 * text, bytes as hexadecimal digits.
 */
export async function placesOf(words: string, pool = database().pool): Promise<string[]> {
  const columns = await pool.query<{ table: string; column: string }>(
    `SELECT quote_ident(table_name) AS table, quote_ident(column_name) AS column
     FROM information_schema.columns WHERE table_schema = 'public' ORDER BY 1, 2`,
  );
  const found: string[] = [];
  for (const { table, column } of columns.rows) {
    const { rowCount } = await pool.query(
      `SELECT FROM ${table} WHERE position(lower($1) IN lower(${column}::text)) > 0 LIMIT 1`,
      [words],
    );
    if (rowCount === 1) found.push(`${table}.${column}`);
  }
  return found;
}
