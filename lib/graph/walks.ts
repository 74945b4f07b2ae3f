import { visible } from '../spaces/visible';

/**
 * Statements that walk along the home links that a viewer sees. An undercut has its home on a link: it stands below the
 * card that the link ends on, beside the one that it comes from.
 */

/**
 * Down from some cards, level by level. `$1` is the debate, `$2` the cards, `$3` how many levels, `$4` and `$5` the
 * numbers of cards that are opened and folded whatever the level, `$6` the relations under which cards answer, `$7` the
 * viewer's sight, `$8` and `$9` how many answers of each relation below a card, and below an opened one, `$10` how many
 * cards in all, the nearest first, `$11` a thesis whose board it is, or null: that one is answered by whatever is linked
 * to it. A card that is reached by several links comes with each of them.
 */
export const downwards = `
WITH RECURSIVE tree AS (
  SELECT c.id AS card_id, c.number, NULL::uuid AS parent_id, NULL::int AS parent_number,
         NULL::uuid AS link_id, NULL::relation AS relation, NULL::uuid AS undercuts, 0 AS depth
  FROM unnest($2::uuid[]) WITH ORDINALITY r(id, place) JOIN card c ON c.id = r.id
  UNION ALL
  SELECT c.id, c.number, t.card_id, t.number, a.id, a.relation, a.to_link_id, t.depth + 1
  FROM (SELECT *, number = ANY($4::int[]) AS is_open FROM tree
        WHERE number = ANY($4::int[]) OR depth < $3::int AND NOT number = ANY($5::int[])) t
  CROSS JOIN LATERAL (
    SELECT l.* FROM unnest($6::relation[]) k(relation)
    CROSS JOIN LATERAL (
      SELECT l.* FROM link l
      WHERE l.debate_id = $1 AND l.to_card_id = t.card_id AND l.relation = k.relation
        AND (l.home OR t.card_id = $11::uuid) AND ${visible('l', '$7')}
      ORDER BY l.ordinal, l.id LIMIT CASE WHEN t.is_open THEN $9::int ELSE $8::int END) l
    UNION ALL
    SELECT l.* FROM (
      SELECT l.* FROM link u JOIN link l ON l.debate_id = $1 AND l.to_link_id = u.id
      WHERE u.debate_id = $1 AND u.to_card_id = t.card_id AND l.home
        AND ${visible('u', '$7')} AND ${visible('l', '$7')}
      ORDER BY l.ordinal, l.id LIMIT $8::int) l) a
  JOIN card c ON c.id = a.from_card_id AND ${visible('c', '$7')})
SELECT card_id AS "cardId", number, parent_id AS "parentId", parent_number AS "parentNumber",
       link_id AS "linkId", relation, undercuts
FROM tree LIMIT $10::int`;

/** Up from some cards to the roots, each card once. `$1` is the debate, `$2` the cards, `$3` the viewer's sight. */
export const upwards = `
WITH RECURSIVE up AS (
  SELECT id FROM unnest($2::uuid[]) r(id)
  UNION
  SELECT COALESCE(l.to_card_id, u.to_card_id) FROM up
  JOIN link l ON l.debate_id = $1 AND l.from_card_id = up.id AND l.home AND ${visible('l', '$3')}
  LEFT JOIN link u ON u.id = l.to_link_id)
SELECT c.id AS "cardId", c.number, p.id AS "parentId", p.number AS "parentNumber",
       l.id AS "linkId", l.relation, l.to_link_id AS undercuts
FROM up JOIN card c ON c.id = up.id AND ${visible('c', '$3')}
LEFT JOIN link l ON l.debate_id = $1 AND l.from_card_id = c.id AND l.home AND ${visible('l', '$3')}
LEFT JOIN link u ON u.id = l.to_link_id
LEFT JOIN card p ON p.id = COALESCE(l.to_card_id, u.to_card_id)
ORDER BY l.ordinal NULLS FIRST, c.number`;

/**
 * How many cards have their home below each of some. `$1` is the debate, `$2` the cards, `$3` the viewer's sight, `$4`
 * a thesis whose board it is, or null: below it whatever answers it is counted, under the relations `$5`.
 */
export const answersBelow = `
SELECT r.id, (
  SELECT count(*) FROM link l JOIN card c ON c.id = l.from_card_id AND ${visible('c', '$3')}
  WHERE l.debate_id = $1 AND l.to_card_id = r.id AND ${visible('l', '$3')}
    AND (l.home OR r.id = $4::uuid AND l.relation = ANY($5::relation[]))) + (
  SELECT count(*) FROM link u JOIN link l ON l.debate_id = $1 AND l.to_link_id = u.id
  JOIN card c ON c.id = l.from_card_id AND ${visible('c', '$3')}
  WHERE u.debate_id = $1 AND u.to_card_id = r.id AND l.home
    AND ${visible('u', '$3')} AND ${visible('l', '$3')}) AS count
FROM unnest($2::uuid[]) r(id)`;

/**
 * The links of which both ends are among some cards, or among the links between these, in the editors’ order. `$1` is
 * the debate, `$2` the cards, `$3` the viewer's sight.
 */
export const linksAmong = `
WITH between AS (
  SELECT l.* FROM link l
  WHERE l.debate_id = $1 AND l.from_card_id = ANY($2::uuid[]) AND l.to_card_id = ANY($2::uuid[])
    AND ${visible('l', '$3')})
SELECT id, relation, from_card_id AS "from", to_card_id AS "to", to_link_id AS "toLink", home
FROM (
  SELECT * FROM between
  UNION ALL
  SELECT l.* FROM link l JOIN between b ON b.id = l.to_link_id
  WHERE l.debate_id = $1 AND l.from_card_id = ANY($2::uuid[]) AND ${visible('l', '$3')}) l
ORDER BY ordinal, id`;
