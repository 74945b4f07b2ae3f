import type pg from 'pg';
import { z } from 'zod';

const head = z.object({
  kind: z.enum(['debate', 'discussion']),
  /** A debate's slug, or a discussion's id. */
  slug: z.string(),
  spaceId: z.string(),
  /** The last event. */
  seq: z.coerce.number(),
  /** The last event that changed what everybody may read: the version of the public pages. */
  publishedSeq: z.coerce.number(),
  /** Whether it is a discussion that can be joined by its code now. */
  isJoinable: z.boolean(),
});

/** How far the stream of a debate or a discussion has got. */
export type Head = Readonly<z.infer<typeof head>>;

/**
 * The heads of all debates that are not withdrawn and of all discussions, or of those spaces among them that are named.
 * A discussion that was erased is still told of for a while, so that whoever follows it learns of it.
 */
export async function readHeads(client: pg.ClientBase, spaceIds?: readonly string[]): Promise<Head[]> {
  const { rows: found } = await client.query(
    `SELECT sp.kind, d.slug, s.space_id AS "spaceId", s.seq, s.published_seq AS "publishedSeq",
            (x.status <> 'closed' AND x.code_hash IS NOT NULL AND x.code_expires_at > discussion_now()
              AND NOT x.locked AND x.erased_at IS NULL) IS TRUE AS "isJoinable"
      FROM stream s JOIN space sp ON sp.id = s.space_id JOIN debate d ON d.id = sp.debate_id
      LEFT JOIN discussion x ON x.debate_id = d.id
      WHERE d.withdrawn_at IS NULL AND (x.erased_at IS NULL OR x.erased_at > now() - INTERVAL '1 hour')
        AND ($1::uuid[] IS NULL OR s.space_id = ANY($1))`,
    [spaceIds ?? null],
  );
  return z.array(head).parse(found);
}
