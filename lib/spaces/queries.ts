import type { QueryResultRow } from 'pg';
import { LRUCache } from 'lru-cache';
import { read } from '../db/client';
import { changingTables, inThePast, type ChangingTable, type Past, type PastRow } from './past';
import type { Sighted } from './visible';

/** Rows of a board, as it stands or as it stood: whatever reads cards, links, passages and positions asks through here. */
export async function readBoard<Row extends QueryResultRow>(
  { past }: Pick<Sighted, 'past'>,
  text: string,
  values: unknown[],
): Promise<Row[]> {
  if (past === undefined) return read<Row>(text, values);
  const then = inThePast(text, values, past);
  return read<Row>(then.text, then.values);
}

/** Rows of boards of the past that are kept at hand, over all of them. */
const mostKept = 100_000;
const pasts = new LRUCache<string, Past>({ maxSize: mostKept, sizeCalculation: (past) => 1 + countOf(past) });

/**
 * A debate's board as it stood after one of its events. The events since say what they changed, and what was there
 * before: the oldest of them that names a column has its value of then.
 */
export async function pastOf(
  { id, spaceId, version: now }: { readonly id: string; readonly spaceId: string; readonly version: number },
  version: number,
): Promise<Past> {
  const key = [spaceId, version, now].join(':');
  const known = pasts.get(key);
  if (known !== undefined) return known;
  const changed: Record<ChangingTable, PastRow[]> = { card: [], link: [], annotation: [], debate_source: [] };
  const found = await read<{ table: ChangingTable; row: PastRow }>(changedSince, [id, spaceId, version]);
  for (const { table, row } of found) changed[table].push(row);
  const past: Past = { version, changed };
  pasts.set(key, past);
  return past;
}

const countOf = ({ changed }: Past) => Object.values(changed).flat().length;

const rowsThen = Object.entries(changingTables).map(
  ([table, key]) => `
    SELECT '${table}' AS "table", to_jsonb(jsonb_populate_record(t, e.columns)) AS row
    FROM earlier e JOIN ${table} t ON t.debate_id = $1 AND t.${key} = e.row_id::uuid
    WHERE e.of_table = '${table}'`,
);

/** Rows that have changed since an event, as they were after it. The events are read once for all tables. */
const changedSince = `
  WITH earlier AS MATERIALIZED (
    SELECT h.change->>'table' AS of_table, COALESCE(h.change->'key'->>'source_id', h.change->'key'->>'id') AS row_id,
           jsonb_object_agg(b.key, b.value ORDER BY e.seq DESC, h.nth DESC) AS columns
    FROM event e
    CROSS JOIN LATERAL jsonb_array_elements(
      CASE jsonb_typeof(e.changes) WHEN 'array' THEN e.changes END) WITH ORDINALITY h(change, nth)
    CROSS JOIN LATERAL jsonb_each(
      CASE jsonb_typeof(h.change->'before') WHEN 'object' THEN h.change->'before' END) b
    WHERE e.space_id = $2 AND e.seq > $3
    GROUP BY 1, 2)
  ${rowsThen.join(' UNION ALL ')}`;
