import { visible } from '../spaces/visible';

/**
 * The statements of a search, apart from what asks by them (queries.ts). All of them are about what everybody may read;
 * what a reader has waiting is not searched.
 */

/** Debates to look in where none is named: those in the list. */
const debatesListed = `SELECT d.id FROM debate d JOIN space s ON s.debate_id = d.id AND s.kind = 'debate'
  WHERE d.withdrawn_at IS NULL AND d.listed`;

/**
 * What is searched: the debate `$1` with its documents `$2`, or where both are null all that are in the list. Two
 * conditions, not one with a choice in it: only so does the planner see how little one debate may be.
 */
const searched = {
  one: '(f.debate_id = $1::uuid OR f.source_id = ANY($2::uuid[]))',
  listed: `(COALESCE($1::uuid, ($2::uuid[])[1]) IS NULL AND (f.debate_id IN (${debatesListed}) OR f.source_id IN (
    SELECT u.source_id FROM debate_source u WHERE u.published_seq IS NOT NULL AND u.debate_id IN (${debatesListed}))))`,
} as const;

/** How the words of what is searched are brought to their stems, and the documents of the debate `$1`. */
export const scope = `SELECT ARRAY(
    SELECT DISTINCT search_language(spoken.language)::text FROM (
      SELECT d.language FROM debate d WHERE CASE WHEN $1::uuid IS NULL THEN d.listed ELSE d.id = $1 END
      UNION SELECT o.language FROM source o) spoken) AS languages,
  CASE WHEN $1::uuid IS NOT NULL THEN ARRAY(
    SELECT u.source_id FROM debate_source u WHERE u.debate_id = $1 AND u.published_seq IS NOT NULL) END AS sources`;

/** What is wanted in `$1` languages, as the database asks for it: `$2`, and as it stands `$3`, without `$4`. */
export const asked = `SELECT search_query($1::regconfig[], $2::jsonb, $4::text[])::text AS whole,
  search_query($1::regconfig[], $3::jsonb, $4::text[])::text AS exact`;

/**
 * What fits, best first: `$3` what is wanted, `$4` the same without beginnings of words, `$5` kinds of things, `$6` the
 * kind of card or null, `$7` how many are ranked, `$8` and `$9` the page, `$10` what is left out or null. A word that
 * thousands have costs no more than one that hundreds have: who comes first in the table is ranked. Claims come before
 * passages and documents that have the words as often.
 */
export const bestFitting = (debateId: string | null) => `
  SELECT ranked.* FROM (
    SELECT f.id, f.kind, count(*) OVER () AS total, COALESCE(f.words @@ $4::tsquery, false) AS is_exact,
           ts_rank('{0.1, 0.3, 0.5, 1}', f.words, $3::tsquery, 1) *
             CASE f.kind WHEN 'card' THEN 1 WHEN 'actor' THEN 1 WHEN 'paragraph' THEN 0.3 ELSE 0.6 END AS rank
    FROM (
      SELECT f.id, f.kind, f.words FROM findable f
      WHERE f.words @@ $3::tsquery AND f.kind = ANY($5::findable_kind[]) AND ($6::kind IS NULL OR f.card_kind = $6::kind)
        AND ${searched[debateId === null ? 'listed' : 'one']} AND f.id IS DISTINCT FROM $10::uuid
      LIMIT $7) f) ranked
  ORDER BY is_exact DESC, rank DESC, id LIMIT $8 OFFSET $9`;

/** A row where any text that is searched has `$3`. */
export const isAnywhere = (debateId: string | null) => `
  SELECT FROM findable f WHERE f.words @@ $3::tsquery AND ${searched[debateId === null ? 'listed' : 'one']} LIMIT 1`;

export const cardNumbered = `
  SELECT f.id, f.kind FROM findable f JOIN card c ON c.id = f.id
  WHERE f.kind = 'card' AND f.debate_id = $1 AND c.number = $2`;

/** Words that begin with `$1`, the shortest first: it itself, its forms, what it is put together with. */
export const openings = `
  SELECT w.word FROM (SELECT without_accents(search_text($1, false)) AS typed) t
  JOIN findable_word w ON w.word ~>=~ trim(t.typed) AND w.word ~<~ (trim(t.typed) || chr(1114111))
  ORDER BY length(w.word), w.word LIMIT $2`;

/** Words that share letters with `$1`, most first. */
export const alike = `
  SELECT w.word FROM (SELECT likeness_words($1) AS typed) t
  JOIN findable_word w ON likeness_words(w.word) % t.typed
  ORDER BY similarity(likeness_words(w.word), t.typed) DESC, w.word LIMIT $2`;

/** Of the words `$4`, those that are a form of what was sought. */
export const fittingWords = `
  WITH asked AS MATERIALIZED (SELECT search_query($1::regconfig[], $2::jsonb, $3::text[]) AS whole)
  SELECT word FROM asked a CROSS JOIN unnest($4::text[]) word
  WHERE EXISTS (SELECT FROM unnest($1::regconfig[]) language
                WHERE search_vector(language, search_text(word, true)) @@ a.whole)`;

const readable = (alias: string) => visible(alias, '$2');

export const foundCards = `
  SELECT c.id, d.slug, d.question, c.number, r.kind, r.claim, r.elaboration, p.key, p.name, p.thesis_id = c.id AS "isThesis"
  FROM card c JOIN debate d ON d.id = c.debate_id
  JOIN card_revision r ON r.card_id = c.id AND r.revision = c.revision
  LEFT JOIN LATERAL (
    WITH RECURSIVE up AS (
      SELECT c.id, 0 AS steps
      UNION ALL
      SELECT COALESCE(l.to_card_id, u.to_card_id), up.steps + 1 FROM up
      JOIN link l ON l.debate_id = c.debate_id AND l.from_card_id = up.id AND l.home AND ${readable('l')}
      LEFT JOIN link u ON u.id = l.to_link_id
      WHERE up.steps < 60)
    SELECT p.key, p.name, p.thesis_id FROM up JOIN position p ON p.debate_id = c.debate_id AND p.thesis_id = up.id
    LIMIT 1) p ON true
  WHERE c.id = ANY($1::uuid[]) AND ${readable('c')} AND c.emptied_seq IS NULL AND r.claim IS NOT NULL`;

export const foundPassages = `
  SELECT a.id, d.slug, d.question, c.number, r.claim, w.exact AS quote, w.note, u.label, o.slug AS "sourceSlug", o.title,
         COALESCE(k.paragraph, a.paragraph) AS paragraph, a.attribution, t.name AS actor
  FROM annotation a JOIN debate d ON d.id = a.debate_id
  JOIN card c ON c.id = a.card_id AND ${readable('c')} AND c.emptied_seq IS NULL
  JOIN card_revision r ON r.card_id = c.id AND r.revision = c.revision AND r.claim IS NOT NULL
  JOIN annotation_revision w ON w.annotation_id = a.id AND w.revision = a.revision
  JOIN source o ON o.id = a.source_id
  JOIN debate_source u ON u.debate_id = a.debate_id AND u.source_id = a.source_id
  LEFT JOIN LATERAL (
    SELECT v.id FROM source_version v WHERE v.source_id = a.source_id ORDER BY v.version DESC LIMIT 1) v ON true
  LEFT JOIN carried_anchor k ON k.annotation_id = a.id AND k.source_version_id = v.id
  LEFT JOIN actor t ON t.id = a.actor_id
  WHERE a.id = ANY($1::uuid[]) AND ${readable('a')}`;

/** Documents and their paragraphs; a text only where everybody may read it. */
export const foundSources = `
  SELECT f.id, f.paragraph, o.slug, o.title, concat_ws(', ', NULLIF(array_to_string(o.authors, ', '), ''), o.publisher) AS by,
         CASE WHEN f.paragraph IS NULL THEN NULL
              WHEN v.text IS NULL THEN e.summary
              WHEN o.shared_with = 'everyone' THEN split_part(v.text, E'\\n\\n', f.paragraph) END AS text
  FROM findable f JOIN source o ON o.id = f.source_id
  LEFT JOIN LATERAL (
    SELECT v.text FROM source_version v WHERE v.source_id = o.id ORDER BY v.version DESC LIMIT 1) v ON true
  LEFT JOIN outline_entry e ON e.source_id = o.id AND e.paragraph = f.paragraph
  WHERE f.id = ANY($1::uuid[])`;

export const foundActors = `
  SELECT t.id, d.slug, d.question, t.name, t.about, COALESCE((
    SELECT jsonb_agg(jsonb_build_object('number', c.number, 'claim', c.claim) ORDER BY c.number) FROM (
      SELECT DISTINCT c.number, r.claim FROM annotation a
      JOIN card c ON c.id = a.card_id AND ${readable('c')} AND c.emptied_seq IS NULL
      JOIN card_revision r ON r.card_id = c.id AND r.revision = c.revision AND r.claim IS NOT NULL
      WHERE a.debate_id = t.debate_id AND a.actor_id = t.id AND ${readable('a')} ORDER BY c.number LIMIT 3) c), '[]') AS cards
  FROM actor t JOIN debate d ON d.id = t.debate_id
  WHERE t.id = ANY($1::uuid[])`;
