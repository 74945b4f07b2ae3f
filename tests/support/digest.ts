import { database } from '../../lib/db/client';

/**
 * A digest of each table's rows, by table: equal for equal rows in whatever order, and for others by a chance of 2⁻⁶⁴. A
 * sum needs no sorting, which takes longer than all else, and this is asked for thousands of times.
 */
export async function digestOfTables(pool = database().pool): Promise<Readonly<Record<string, string>>> {
  const tables = await pool.query<{ name: string }>(
    `SELECT quote_ident(tablename) AS name FROM pg_tables
     WHERE schemaname = 'public' AND tablename <> '_prisma_migrations' ORDER BY tablename`,
  );
  const digests = tables.rows.map(
    ({ name }) =>
      `SELECT '${name}' AS name, count(*) || ' ' || COALESCE(sum(hashtextextended(t::text, 0)::numeric), 0) AS digest
       FROM ${name} t`,
  );
  const found = await pool.query<{ name: string; digest: string }>(digests.join(' UNION ALL '));
  return Object.fromEntries(found.rows.map(({ name, digest }) => [name, digest]));
}

/** How far a space's stream has got, and which numbers its events have. */
export async function streamOf(spaceId: string): Promise<{ seq: number; publishedSeq: number; events: number[] }> {
  const found = await database().pool.query<{ seq: number; publishedSeq: number; events: string[] }>(
    `SELECT seq, published_seq AS "publishedSeq",
            ARRAY(SELECT e.seq FROM event e WHERE e.space_id = s.space_id ORDER BY e.seq)::text[] AS events
     FROM stream s WHERE space_id = $1`,
    [spaceId],
  );
  const { seq = 0, publishedSeq = 0, events = [] } = found.rows[0] ?? {};
  return { seq, publishedSeq, events: events.map(Number) };
}
