import { read } from '../db/client';
import type { Viewer } from '../people/viewer';
import type { Contributions } from '../spaces/vocabulary';
import type { Placing } from './plane';

/** A debate as far as every page of it needs it. `version` is the number of its last published event. */
export interface Debate {
  readonly id: string;
  readonly spaceId: string;
  readonly slug: string;
  readonly language: string;
  readonly question: string;
  readonly about: string;
  readonly version: number;
  /** Whose view of the debate this is: the viewer's person id, or null. Queries show them what waits of their own. */
  readonly viewerId: string | null;
  /** Whether the viewer edits this debate. */
  readonly mayEdit: boolean;
  readonly contributions: Contributions;
}

export interface Axis {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly question: string;
  readonly lowName: string;
  readonly lowAbout: string;
  readonly highName: string;
  readonly highAbout: string;
}

export interface Position extends Placing {
  readonly id: string;
  readonly about: string;
  readonly thesisId: string;
}

/** `$1` is the viewer's person id, `$2` whether they edit all debates. */
const debateColumns = `d.id, s.id AS "spaceId", d.slug, d.language, d.question, d.about, t.published_seq AS version,
  s.contributions, $1::text AS "viewerId", $2 OR EXISTS (
    SELECT FROM editorship e WHERE e.person_id = $1::uuid AND e.debate_id = d.id) AS "mayEdit"`;
const publishedDebates = `FROM debate d
  JOIN space s ON s.debate_id = d.id AND s.kind = 'debate'
  JOIN stream t ON t.space_id = s.id AND t.published_seq > 0
  WHERE d.withdrawn_at IS NULL`;

/** The debates that the server's editors show in the list, and to its own editors each of theirs; oldest first. */
export async function listDebates({ personId, isEditor }: Viewer): Promise<Debate[]> {
  return read<Debate>(
    `SELECT * FROM (SELECT ${debateColumns}, d.listed, d.created_at ${publishedDebates}) debate
     WHERE listed OR "mayEdit" ORDER BY created_at, slug LIMIT 200`,
    [personId, isEditor],
  );
}

/** The debate under a slug, or null where the viewer may read none. */
export async function findDebate({ personId, isEditor }: Viewer, slug: string): Promise<Debate | null> {
  const found = await read<Debate>(`SELECT ${debateColumns} ${publishedDebates} AND d.slug = $3`, [
    personId,
    isEditor,
    slug,
  ]);
  return found[0] ?? null;
}

export async function axesOf(debate: Debate): Promise<Axis[]> {
  return read<Axis>(
    `SELECT id, key, name, question, low_name AS "lowName", low_about AS "lowAbout",
            high_name AS "highName", high_about AS "highAbout"
     FROM axis WHERE debate_id = $1 ORDER BY ordinal`,
    [debate.id],
  );
}

/** A debate's positions in the editors' order, each with its places by axis key. */
export async function positionsOf(debate: Debate): Promise<Position[]> {
  return read<Position>(
    `SELECT p.id, p.key, p.name, p.about, p.thesis_id AS "thesisId",
            COALESCE(jsonb_object_agg(a.key, l.value) FILTER (WHERE a.key IS NOT NULL), '{}') AS places
     FROM position p
     LEFT JOIN place l ON l.position_id = p.id
     LEFT JOIN axis a ON a.id = l.axis_id
     WHERE p.debate_id = $1
     GROUP BY p.id ORDER BY p.ordinal`,
    [debate.id],
  );
}
