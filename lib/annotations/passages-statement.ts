import { visible } from '../spaces/visible';
import { passagesCounted } from './vocabulary';

interface Asked {
  /** At most so many of each paragraph. */
  readonly shown: number;
  readonly isFiltered: boolean;
}

/**
 * What reads the passages of some paragraphs of a document. `$1` is the document, `$2` the paragraphs, `$3` the viewer's
 * sight, `$4` a board, or null for all debates; where it is filtered, `$5` is a stance and `$6` an attribution, or null for
 * any. Limits stand in the text: where it has to guess them, the database plans anew each time, which takes longer
 * than to read.
 */
export function passagesStatement({ shown, isFiltered }: Asked): string {
  const filter = `AND ($5::text IS NULL OR a.stance = $5::stance)
    AND ($6::text IS NULL OR a.attribution = $6::attribution)`;
  const asked = `${visible('a', '$3')} AND ${onBoard('a', '$4')} ${isFiltered ? filter : ''}`;
  const counted = Math.max(shown, passagesCounted) + 1;
  return `WITH newest AS MATERIALIZED (
       SELECT (SELECT v.id FROM source_version v WHERE v.source_id = $1 ORDER BY v.version DESC LIMIT 1) AS id)
     SELECT a.id, p.paragraph, a.start, a.end, a.stance, a.attribution, a.status AS anchor, t.name AS actor,
            r.note, r.exact, c.number AS "cardNumber", (
              SELECT q.id FROM proposal q WHERE q.card_id = c.id AND q.kind = 'card' AND c.number IS NULL LIMIT 1
            ) AS "proposalId", w.claim, d.slug, a.of_paragraph AS "ofParagraph"
     FROM unnest($2::int[]) p(paragraph)
     CROSS JOIN newest
     CROSS JOIN LATERAL (
       SELECT s.*, LEAST(count(*) OVER (), ${String(counted)}) AS of_paragraph FROM (${standingIn(asked, counted)}) s
       ORDER BY s.ordinal LIMIT ${String(shown)}) a
     JOIN annotation_revision r ON r.annotation_id = a.id AND r.revision = a.revision
     JOIN card c ON c.id = a.card_id AND c.emptied_seq IS NULL AND ${visible('c', '$3')}
     JOIN card_revision w ON w.card_id = c.id AND w.revision = c.revision
     JOIN debate d ON d.id = a.debate_id
     LEFT JOIN actor t ON t.id = a.actor_id
     ORDER BY p.paragraph, a.start NULLS FIRST, a.ordinal`;
}

/**
 * Passages that stand in the paragraph `p` of the version `newest`: of those that were looked for and of the others at
 * most `limit` each, so that nothing is read in vain, however many there are. Where nobody has looked for one yet, its
 * paragraph is the last that is known, and no words are marked: they may be others by now.
 */
function standingIn(asked: string, limit: number): string {
  return `
    (SELECT a.*, a.anchor AS status, CASE WHEN a.source_version_id = newest.id THEN a.starts_at END AS start,
            CASE WHEN a.source_version_id = newest.id THEN a.ends_at END AS end
     FROM annotation a
     WHERE a.source_id = $1 AND a.paragraph = p.paragraph AND ${asked} AND NOT EXISTS (
       SELECT FROM carried_anchor k WHERE k.annotation_id = a.id AND k.source_version_id = newest.id)
     ORDER BY a.ordinal LIMIT ${String(limit)})
    UNION ALL
    (SELECT a.*, k.status, k.starts_at, k.ends_at
     FROM carried_anchor k JOIN annotation a ON a.id = k.annotation_id
     WHERE k.source_version_id = newest.id AND k.paragraph = p.paragraph AND ${asked} LIMIT ${String(limit)})`;
}

/** Whether a passage stands on a board, as SQL; without one, on any that is no discussion’s. */
export function onBoard(alias: string, board: `$${number}`): string {
  return `CASE WHEN ${board}::uuid IS NULL THEN EXISTS (
    SELECT FROM space o WHERE o.id = ${alias}.space_id AND o.kind = 'debate') ELSE ${alias}.debate_id = ${board} END`;
}
