import { visible } from '../spaces/visible';

/**
 * The cards that stand below theses, as SQL for a WITH RECURSIVE: `serving(position_id, card_id, side, depth)`. `side`
 * is 1 where a card helps the position in the end, -1 where it speaks against it, 0 where it argues neither way, as
 * `effectOf` of lib/cards has it. A thesis is answered by whatever is linked to it; further down homes alone lead, so
 * that a card counts once for a position by each of its answers to the thesis.
 *
 * @param theses a condition on `position p`
 */
export function serving(debate: `$${number}`, sight: `$${number}`, theses: string): string {
  return `serving AS (
    SELECT p.id AS position_id, p.thesis_id AS card_id, 1 AS side, 0 AS depth FROM position p
    WHERE p.debate_id = ${debate} AND ${theses}
    UNION ALL
    SELECT t.position_id, l.from_card_id,
           CASE l.relation WHEN 'supports' THEN t.side WHEN 'attacks' THEN -t.side ELSE 0 END, t.depth + 1
    FROM serving t
    JOIN link l ON l.debate_id = ${debate} AND l.to_card_id = t.card_id AND (l.home OR t.depth = 0)
      AND l.relation IN ('supports', 'attacks', 'qualifies', 'context') AND ${visible('l', sight)})`;
}
