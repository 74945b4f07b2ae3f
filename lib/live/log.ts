import type pg from 'pg';
import { z } from 'zod';
import { liveEvent, type LiveEvent } from './event';

const rows = z.array(liveEvent);

/**
 * The published events of a space after `seq`, oldest first, at most `limit`.
 *
 * @throws when the database cannot be reached
 */
export async function eventsAfter(
  pool: pg.Pool,
  { spaceId, seq, limit }: { spaceId: string; seq: number; limit: number },
): Promise<LiveEvent[]> {
  const { rows: found } = await pool.query(
    `SELECT json_strip_nulls(json_build_object(
        'seq', e.seq, 'verb', e.verb, 'card', c.number, 'revision', e.revision)) AS event
      FROM event e
      JOIN stream s ON s.space_id = e.space_id AND e.seq <= s.published_seq
      LEFT JOIN card c ON c.id = e.card_id
      WHERE e.space_id = $1 AND e.seq > $2 AND e.is_public
      ORDER BY e.seq
      LIMIT $3`,
    [spaceId, seq, limit],
  );
  return rows.parse(
    z
      .array(z.object({ event: z.unknown() }))
      .parse(found)
      .map(({ event }) => event),
  );
}

/** The number of the last published event of a space, from the database itself; 0 for a space that is not there. */
export async function publishedSeqOf(pool: pg.Pool, spaceId: string): Promise<number> {
  const { rows: found } = await pool.query('SELECT published_seq AS seq FROM stream WHERE space_id = $1', [spaceId]);
  const [head] = z.array(z.object({ seq: z.coerce.number() })).parse(found);
  return head?.seq ?? 0;
}
