import { read } from '../db/client';
import type { OutlineEntry } from '../sources/queries';
import type { Cited } from './carry';

/** A version that is its document’s newest, and in which passages have no place yet. */
export interface Renewal {
  readonly versionId: string;
  readonly sourceId: string;
  readonly text: string;
  readonly language: string;
}

/** A passage of another version, or of none, that has no place in a version: `v` and `a` in SQL. */
const isWithoutPlace = `a.source_id = v.source_id AND (a.source_version_id IS NULL OR a.source_version_id <> v.id)
  AND NOT EXISTS (SELECT FROM carried_anchor k WHERE k.annotation_id = a.id AND k.source_version_id = v.id)`;

/** The next document whose passages are to be looked for; null when all are where they belong. */
export async function nextRenewal(): Promise<Renewal | null> {
  const found = await read<Renewal>(
    `SELECT v.id AS "versionId", v.source_id AS "sourceId", v.text, s.language
     FROM source_version v JOIN source s ON s.id = v.source_id
     WHERE NOT EXISTS (SELECT FROM source_version n WHERE n.source_id = v.source_id AND n.version > v.version)
       AND EXISTS (SELECT FROM annotation a WHERE ${isWithoutPlace})
     ORDER BY v.id LIMIT 1`,
  );
  return found[0] ?? null;
}

/** The passages that have no place yet, with the texts that they were made with and the document’s outline. */
export async function awaiting({ versionId, sourceId }: Renewal) {
  const [passages, texts, outline] = await Promise.all([
    read<Cited & { spaceId: string }>(
      `SELECT a.id, a.space_id AS "spaceId", a.source_version_id AS "versionId", a.paragraph, a.starts_at AS start,
              a.ends_at AS end, r.exact, r.prefix, r.suffix, r.note, w.claim
       FROM annotation a
       JOIN source_version v ON v.id = $1
       JOIN annotation_revision r ON r.annotation_id = a.id AND r.revision = a.revision
       JOIN card c ON c.id = a.card_id
       JOIN card_revision w ON w.card_id = c.id AND w.revision = c.revision
       WHERE ${isWithoutPlace} ORDER BY a.id`,
      [versionId],
    ),
    read<{ id: string; text: string }>(
      `SELECT v.id, v.text FROM source_version v WHERE v.source_id = $1 AND v.id <> $2
         AND EXISTS (SELECT FROM annotation a WHERE a.source_id = v.source_id AND a.source_version_id = v.id)`,
      [sourceId, versionId],
    ),
    read<OutlineEntry>('SELECT paragraph, part, summary FROM outline_entry WHERE source_id = $1 ORDER BY paragraph', [
      sourceId,
    ]),
  ]);
  return { passages, outline, before: new Map(texts.map(({ id, text }) => [id, text])) };
}
