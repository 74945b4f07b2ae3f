import type pg from 'pg';
import { z } from 'zod';

/** How far a debate's stream has got. */
export interface Head {
  readonly slug: string;
  readonly spaceId: string;
  /** The last event. */
  readonly seq: number;
  /** The last event that changed what everybody may read: the version of the debate's public pages. */
  readonly publishedSeq: number;
}

const rows = z.array(
  z.object({ slug: z.string(), spaceId: z.string(), seq: z.coerce.number(), publishedSeq: z.coerce.number() }),
);

/** The heads of all debates that are not withdrawn, or of those spaces among them that are named. */
export async function readHeads(client: pg.ClientBase, spaceIds?: readonly string[]): Promise<Head[]> {
  const { rows: found } = await client.query(
    `SELECT d.slug, s.space_id AS "spaceId", s.seq, s.published_seq AS "publishedSeq"
      FROM stream s JOIN space sp ON sp.id = s.space_id JOIN debate d ON d.id = sp.debate_id
      WHERE sp.kind = 'debate' AND d.withdrawn_at IS NULL AND ($1::uuid[] IS NULL OR s.space_id = ANY($1))`,
    [spaceIds ?? null],
  );
  return rows.parse(found);
}

/** Whether a discussion can be joined now: the first page says so. */
export async function readDoor(client: pg.ClientBase): Promise<boolean> {
  const { rows: found } = await client.query(
    `SELECT FROM discussion WHERE status <> 'closed' AND NOT locked AND code_expires_at > discussion_now() LIMIT 1`,
  );
  return found.length > 0;
}
