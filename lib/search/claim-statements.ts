/** Cards with their claims, as hints and pickers compare them; `w` is a card’s row of `card_words`. */
export const cardColumns = `
  SELECT c.number, r.claim, CASE WHEN p.id IS NOT NULL THEN jsonb_build_object('key', p.key, 'name', p.name) END AS "thesisOf"
  FROM card_words w
  JOIN card c ON c.debate_id = w.debate_id AND c.id = w.card_id
  JOIN card_revision r ON r.card_id = c.id AND r.revision = c.revision AND r.claim IS NOT NULL
  LEFT JOIN position p ON p.debate_id = c.debate_id AND p.thesis_id = c.id`;

/** What was typed (`$2`), in which % and _ are signs as any other. */
export const literally = String.raw`regexp_replace(likeness_words($2), '([\\%_])', '\\\1', 'g')`;
