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

const pasts = new LRUCache<string, Past>({ max: 50 });

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
  const [card, link, annotation, documents] = await Promise.all([
    rowsThen('card', { id, spaceId, version }),
    rowsThen('link', { id, spaceId, version }),
    rowsThen('annotation', { id, spaceId, version }),
    rowsThen('debate_source', { id, spaceId, version }),
  ]);
  const past: Past = { version, changed: { card, link, annotation, debate_source: documents } };
  pasts.set(key, past);
  return past;
}

/** The rows of a table that have changed since an event, as they were after it. */
async function rowsThen(
  table: ChangingTable,
  { id, spaceId, version }: { readonly id: string; readonly spaceId: string; readonly version: number },
): Promise<PastRow[]> {
  const key = changingTables[table];
  const found = await read<{ row: PastRow }>(
    `WITH earlier AS (
       SELECT (h.change->'key'->>'${key}')::uuid AS id, jsonb_object_agg(b.key, b.value ORDER BY e.seq DESC, h.nth DESC) AS columns
       FROM event e
       CROSS JOIN LATERAL jsonb_array_elements(
         CASE jsonb_typeof(e.changes) WHEN 'array' THEN e.changes END) WITH ORDINALITY h(change, nth)
       CROSS JOIN LATERAL jsonb_each(
         CASE jsonb_typeof(h.change->'before') WHEN 'object' THEN h.change->'before' END) b
       WHERE e.space_id = $2 AND e.seq > $3 AND h.change->>'table' = '${table}'
       GROUP BY 1)
     SELECT to_jsonb(jsonb_populate_record(t, e.columns)) AS row
     FROM earlier e JOIN ${table} t ON t.debate_id = $1 AND t.${key} = e.id`,
    [id, spaceId, version],
  );
  return found.map(({ row }) => row);
}
