import type pg from 'pg';
import { z } from 'zod';
import { findCycle } from '../../lib/cards/forest';
import { readChanges, recordedTables, type RecordedTable } from '../../lib/db/recorder';
import { differences, fold, identityOf, type Rows } from '../support/replay';
import type { Entry } from './history';

/** All recorded rows of the database, and the number of each space's last event, while nobody writes. */
export interface Snapshot {
  readonly rows: Rows;
  readonly heads: Readonly<Record<string, number>>;
}

const row = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]));

export async function takeSnapshot(pool: pg.Pool): Promise<Snapshot> {
  const read = async (table: RecordedTable) => {
    const { rows } = await pool.query<{ row: unknown }>(`SELECT to_jsonb(t) AS row FROM ${table} t`);
    return rows.map((found) => row.parse(found.row)).map((one) => [identityOf(table, one), one] as const);
  };
  const tables = await Promise.all(recordedTables.map(read));
  const streams = await pool.query<{ space: string; seq: number }>('SELECT space_id AS space, seq::int FROM stream');
  const heads = Object.fromEntries(streams.rows.map(({ space, seq }) => [space, seq]));
  return { rows: new Map(tables.flat()), heads };
}

export interface Findings {
  /** Acknowledged writes that are not there. */
  readonly lost: string[];
  /** Writes that are there twice, or though they were refused. */
  readonly doubled: string[];
  /** Whatever else must hold and does not. */
  readonly faults: string[];
}

/** What must hold after any fault, when nobody writes any more and every write's fate is known. */
export async function checkBase(pool: pg.Pool, base: Snapshot, history: readonly Entry[]): Promise<Findings> {
  const { lost, doubled } = await checkWrites(pool, history);
  const faults = [...(await checkReplay(pool, base)), ...(await checkForest(pool)), ...(await checkRows(pool))];
  return { lost, doubled, faults };
}

async function checkWrites(pool: pg.Pool, history: readonly Entry[]) {
  const receipts = await pool.query<{ id: string; times: number; seq: number }>(
    `SELECT client_id AS id, count(*)::int AS times, max(seq)::int AS seq FROM receipt GROUP BY client_id`,
  );
  const spoken = await pool.query<{ words: string; times: number }>(
    `SELECT words, count(*)::int AS times
     FROM (SELECT claim AS words FROM card_revision UNION ALL SELECT exact FROM annotation_revision
           UNION ALL SELECT text FROM proposal_word) said
     WHERE words IS NOT NULL GROUP BY words`,
  );
  const byId = new Map(receipts.rows.map((receipt) => [receipt.id, receipt]));
  const byWords = new Map(spoken.rows.map(({ words, times }) => [words, times]));
  const lost: string[] = [];
  const doubled: string[] = [];
  for (const { body, words, fate, answer, target } of history) {
    const receipt = byId.get(body.clientId);
    const found = [receipt?.times ?? 0, ...(words === undefined ? [] : [byWords.get(words) ?? 0])];
    const isOther = receipt !== undefined && answer.seq !== undefined && answer.seq !== receipt.seq;
    const name = `${target} ${body.clientId}: ${found.join(' and ')}`;
    if (fate === 'acknowledged' && (found.includes(0) || isOther)) lost.push(name);
    if (found.some((times) => times > (fate === 'refused' ? 0 : 1))) doubled.push(name);
  }
  return { lost, doubled };
}

/** The events since a snapshot, applied to it, give what is there now. */
async function checkReplay(pool: pg.Pool, base: Snapshot): Promise<string[]> {
  const { rows } = await pool.query<{ changes: unknown }>(
    `SELECT changes FROM event
     WHERE seq > COALESCE(($1::jsonb ->> space_id::text)::bigint, 0) ORDER BY space_id, seq`,
    [JSON.stringify(base.heads)],
  );
  const replayed = fold(
    base.rows,
    rows.flatMap(({ changes }) => readChanges(changes)),
  );
  const now = await takeSnapshot(pool);
  return [...replayed.faults, ...differences(replayed.rows, now.rows)];
}

async function checkForest(pool: pg.Pool): Promise<string[]> {
  const homes = await pool.query<{ from: string; to: string }>(
    `SELECT l.from_card_id AS from, COALESCE(l.to_card_id, u.to_card_id) AS to
     FROM link l LEFT JOIN link u ON u.id = l.to_link_id WHERE l.home AND l.withdrawn_seq IS NULL`,
  );
  const cycle = findCycle(new Map(homes.rows.map(({ from, to }) => [from, to])));
  const several = new Set(homes.rows.map(({ from }) => from)).size < homes.rows.length;
  return [...(cycle === null ? [] : [`home links in a circle: ${cycle.join(' ')}`]), ...(several ? ['two homes'] : [])];
}

async function checkRows(pool: pg.Pool): Promise<string[]> {
  const { rows } = await pool.query<{ fault: string }>(
    `SELECT 'stream ' || space_id || ' has gaps' AS fault FROM stream s
     WHERE ARRAY(SELECT e.seq FROM event e WHERE e.space_id = s.space_id ORDER BY 1)
           <> ARRAY(SELECT generate_series(1, s.seq)) OR published_seq > seq
     UNION ALL SELECT 'event of no stream ' || e.space_id FROM event e
     WHERE NOT EXISTS (SELECT FROM stream s WHERE s.space_id = e.space_id)
     UNION ALL SELECT 'card ' || id || ' without its words' FROM card c
     WHERE NOT EXISTS (SELECT FROM card_revision r WHERE r.card_id = c.id AND r.revision = c.revision)
     UNION ALL SELECT 'passage ' || id || ' without its words' FROM annotation a
     WHERE NOT EXISTS (SELECT FROM annotation_revision r WHERE r.annotation_id = a.id AND r.revision = a.revision)
     UNION ALL SELECT 'number ' || number || ' twice' FROM card WHERE number IS NOT NULL
     GROUP BY space_id, number HAVING count(*) > 1
     UNION ALL SELECT 'constraint ' || conname || ' not validated' FROM pg_constraint WHERE NOT convalidated`,
  );
  return rows.map(({ fault }) => fault);
}
