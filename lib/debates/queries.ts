import { createHash } from 'node:crypto';
import { read } from '../db/client';
import { tokenHash } from '../people/tokens';
import type { Viewer } from '../people/viewer';
import type { Contributions } from '../spaces/vocabulary';
import { readBoard } from '../spaces/queries';
import { noHorizon, type Sighted } from '../spaces/visible';
import type { Placing } from './plane';

/** A debate as far as every page of it needs it. `version` is the number of its last published event. */
export interface Debate extends Sighted {
  readonly id: string;
  readonly spaceId: string;
  readonly slug: string;
  readonly language: string;
  readonly question: string;
  readonly about: string;
  readonly version: number;
  /** Whether the viewer edits this debate; a discussion is edited by its hosts. */
  readonly mayEdit: boolean;
  readonly contributions: Contributions;
  /** Whether the viewer may rate now. */
  readonly rates: boolean;
  /** Whether the server's editors show it in the list. */
  readonly listed: boolean;
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

/**
 * What who may read the theses alone sees: what the first event of a discussion's board brought, theses and documents.
 * Partner: lib/discussions/opening.ts, which brings everything else by later ones.
 */
const openingHorizon = 1;

/** `$1` is the viewer's person id, `$2` whether they edit all debates. */
const debateColumns = `d.id, s.id AS "spaceId", d.slug, d.language, d.question, d.about, t.published_seq AS version,
  s.contributions, d.listed, $1::text AS "viewerId", m.edits AS "mayEdit", m.edits OR s.rates AND (
    s.kind = 'debate' OR EXISTS (SELECT FROM discussion x JOIN participant p ON p.discussion_id = x.id
      WHERE x.debate_id = d.id AND p.person_id = $1::uuid AND p.removed_at IS NULL)) AS rates,
  h.horizon, '(' || COALESCE($1::text, '') || ',' || h.horizon || ')' AS sight`;
const boards = `FROM debate d
  JOIN space s ON s.debate_id = d.id
  JOIN stream t ON t.space_id = s.id AND t.published_seq > 0
  CROSS JOIN LATERAL (SELECT CASE s.kind WHEN 'debate' THEN $2 OR EXISTS (
      SELECT FROM editorship e WHERE e.person_id = $1::uuid AND e.debate_id = d.id)
    ELSE EXISTS (SELECT FROM discussion x JOIN attendance a ON a.discussion_id = x.id AND a.role = 'host'
      WHERE x.debate_id = d.id AND a.person_id = $1::uuid) END AS edits) m
  CROSS JOIN LATERAL (SELECT CASE WHEN m.edits OR s.reading = 'everything' THEN ${String(noHorizon)}
    WHEN $2 AND s.kind = 'discussion' AND EXISTS (SELECT FROM discussion x
      JOIN attendance a ON a.discussion_id = x.id AND a.role = 'inspector'
      WHERE x.debate_id = d.id AND a.person_id = $1::uuid) THEN ${String(noHorizon)}
    WHEN s.reading = 'after_writing' AND s.gate <= (
      SELECT count(*) FROM card c WHERE c.space_id = s.id AND c.author_id = $1::uuid AND c.withdrawn_seq IS NULL)
      THEN ${String(noHorizon)}
    ELSE ${String(openingHorizon)} END::bigint AS horizon) h`;
const allDebates = `${boards} WHERE s.kind = 'debate'`;
const publishedDebates = `${allDebates} AND d.withdrawn_at IS NULL`;

/** Whose board of a discussion it is to read: its hosts', its participants', and the server's editors' who look into it. */
const attended = `s.kind = 'discussion' AND EXISTS (
  SELECT FROM discussion x WHERE x.debate_id = d.id AND x.erased_at IS NULL AND (
    EXISTS (SELECT FROM attendance a WHERE a.discussion_id = x.id AND a.person_id = $1::uuid
            AND (a.role = 'host' OR $2))
    OR EXISTS (SELECT FROM participant p WHERE p.discussion_id = x.id AND p.person_id = $1::uuid
               AND p.removed_at IS NULL)))`;

/** The debates that the server's editors show in the list, and to its own editors each of theirs; oldest first. */
export async function listDebates({ personId, isEditor }: Viewer): Promise<Debate[]> {
  return read<Debate>(
    `SELECT * FROM (SELECT ${debateColumns}, d.created_at ${publishedDebates}) debate
     WHERE listed OR "mayEdit" ORDER BY created_at, slug LIMIT 200`,
    [personId, isEditor],
  );
}

/**
 * The debate under a slug, or the board of a discussion under its id; null where the viewer may read none. What it says
 * of the viewer, how far they see included, holds for queries and commands alike.
 */
export async function findDebate({ personId, isEditor }: Viewer, slug: string): Promise<Debate | null> {
  const [found] = await read<Debate>(
    `SELECT ${debateColumns} ${boards}
     WHERE d.slug = $3 AND d.withdrawn_at IS NULL AND (s.kind = 'debate' OR ${attended})`,
    [personId, isEditor, slug],
  );
  return found ?? null;
}

/** Debates that were taken back, for the server's editors; the last one first. */
export async function listWithdrawn({ personId, isEditor }: Viewer): Promise<Debate[]> {
  if (!isEditor) return [];
  return read<Debate>(
    `SELECT ${debateColumns} ${allDebates} AND d.withdrawn_at IS NOT NULL ORDER BY d.withdrawn_at DESC LIMIT 50`,
    [personId, isEditor],
  );
}

/** A debate that was taken back, for those who edit it; else null. */
export async function findWithdrawn({ personId, isEditor }: Viewer, slug: string): Promise<Debate | null> {
  const [found] = await read<Debate>(
    `SELECT ${debateColumns} ${allDebates} AND d.withdrawn_at IS NOT NULL AND d.slug = $3`,
    [personId, isEditor, slug],
  );
  return found?.mayEdit === true ? found : null;
}

/** The debate that an editor's key is for; null for the server's own key, and for one that is not valid. */
export async function debateOfKey(key: string): Promise<Pick<Debate, 'slug' | 'question'> | null> {
  const [found] = await read<Pick<Debate, 'slug' | 'question'>>(
    `SELECT d.slug, d.question FROM editor_link l JOIN debate d ON d.id = l.debate_id
     WHERE l.hash = $1 AND l.withdrawn_at IS NULL AND d.withdrawn_at IS NULL`,
    [tokenHash(key)],
  );
  return found ?? null;
}

/** Whether its question, positions and axes come from files, which are loaded at every start. */
export async function isFromFiles({ spaceId }: Pick<Debate, 'spaceId'>): Promise<boolean> {
  const found = await read(`SELECT FROM event WHERE space_id = $1 AND verb = 'debate.loaded' LIMIT 1`, [spaceId]);
  return found.length > 0;
}

/** A short name for what holds now, by which a form says what its writer saw. */
export function revisionOf(...parts: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 16);
}

/** What somebody sees of an axis who puts positions on it. */
export function placesSeen(places: readonly { readonly key: string; readonly value: number | undefined }[]): string {
  return revisionOf(places.map(({ key, value }) => [key, value ?? null]));
}

/** @throws where there is no such space */
export async function slugOfSpace(spaceId: string): Promise<string> {
  const [found] = await read<{ slug: string }>(
    `SELECT d.slug FROM space s JOIN debate d ON d.id = s.debate_id WHERE s.id = $1`,
    [spaceId],
  );
  if (found === undefined) throw new Error('a space without a debate');
  return found.slug;
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
  return readBoard<Position>(
    debate,
    `SELECT p.id, p.key, p.name, p.about, p.thesis_id AS "thesisId",
            COALESCE((SELECT jsonb_object_agg(a.key, l.value) FROM place l JOIN axis a ON a.id = l.axis_id
                      WHERE l.position_id = p.id), '{}') AS places
     FROM position p WHERE p.debate_id = $1 ORDER BY p.ordinal`,
    [debate.id],
  );
}
