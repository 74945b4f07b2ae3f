import type pg from 'pg';
import { z } from 'zod';
import { liveEvent, occurrence, type LiveEvent, type Occurrence } from './event';

interface After {
  readonly spaceId: string;
  readonly seq: number;
  readonly limit: number;
}

/**
 * The published events of a space after `seq`, oldest first, at most `limit`.
 *
 * @throws when the database cannot be reached
 */
export async function eventsAfter(pool: pg.Pool, { spaceId, seq, limit }: After): Promise<LiveEvent[]> {
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
  return z.array(liveEvent).parse(eventsOf(found));
}

/**
 * All events of a discussion's space after `seq`, oldest first, at most `limit`: for whoever decides what is told to
 * whom. An event concerns who did it, and whose card or proposal a host decided on.
 *
 * @throws when the database cannot be reached
 */
export async function occurrencesAfter(pool: pg.Pool, { spaceId, seq, limit }: After): Promise<Occurrence[]> {
  const { rows: found } = await pool.query(
    `SELECT json_strip_nulls(json_build_object(
        'seq', e.seq, 'verb', e.verb, 'card', c.number, 'revision', e.revision, 'phase', e.counts->'phase',
        'isPublic', e.is_public, 'concerns', array_remove(ARRAY[e.person_id,
          CASE WHEN e.verb LIKE 'proposal.%' THEN p.author_id
               WHEN e.verb IN ('card.hidden', 'card.shown') THEN c.author_id END], NULL))) AS event
      FROM event e
      LEFT JOIN card c ON c.id = e.card_id
      LEFT JOIN proposal p ON p.id = e.proposal_id
      WHERE e.space_id = $1 AND e.seq > $2
      ORDER BY e.seq
      LIMIT $3`,
    [spaceId, seq, limit],
  );
  return z.array(occurrence).parse(eventsOf(found));
}

/** How far a space has got, from the database itself; 0 for a space that is not there. */
export async function seqsOf(pool: pg.Pool, spaceId: string): Promise<{ seq: number; publishedSeq: number }> {
  const { rows: found } = await pool.query(
    'SELECT seq, published_seq AS "publishedSeq" FROM stream WHERE space_id = $1',
    [spaceId],
  );
  const [head] = z.array(z.object({ seq: z.coerce.number(), publishedSeq: z.coerce.number() })).parse(found);
  return head ?? { seq: 0, publishedSeq: 0 };
}

function eventsOf(rows: unknown): unknown[] {
  return z
    .array(z.object({ event: z.unknown() }))
    .parse(rows)
    .map(({ event }) => event);
}
