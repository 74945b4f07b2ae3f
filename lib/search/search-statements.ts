import { visible } from '../spaces/visible';

/**
 * The statements of a search, apart from what asks by them (queries.ts). All of them are about what everybody may read;
 * what a reader has waiting is not searched.
 */

/** Debates to look in where none is named: those in the list. */
const debatesListed = `SELECT d.id FROM debate d JOIN space s ON s.debate_id = d.id AND s.kind = 'debate'
  WHERE d.withdrawn_at IS NULL AND d.listed`;

const documentsListed = `SELECT u.source_id FROM debate_source u
  WHERE u.published_seq IS NOT NULL AND u.debate_id IN (${debatesListed})`;

/**
 * Where one looks, by the debate `$1` and its documents `$2`: in them, in all else that is in the list, or, where both
 * are null, in all that is in the list. Three conditions, not one with a choice in it: only so does the planner see how
 * little one debate may be.
 */
const searched = {
  one: '(f.debate_id = $1::uuid OR f.source_id = ANY($2::uuid[]))',
  // Apart, so that what is of the debate is passed over before its words are looked at.
  others: `f.debate_id IS DISTINCT FROM $1::uuid AND (f.source_id IS NULL OR f.source_id <> ALL($2::uuid[]))
    AND (f.debate_id IN (${debatesListed}) OR f.source_id IN (${documentsListed}))`,
  listed: `(COALESCE($1::uuid, ($2::uuid[])[1]) IS NULL
    AND (f.debate_id IN (${debatesListed}) OR f.source_id IN (${documentsListed})))`,
} as const;
export type Where = keyof typeof searched;

/** Words that begin with `typed`, the shortest first: it itself, its forms, what it is put together with. */
const openings = (typed: string) => `
  SELECT w.word FROM (SELECT trim(without_accents(search_text(${typed}, false))) AS typed) t
  JOIN findable_word w ON w.word ~>=~ t.typed AND w.word ~<~ (t.typed || chr(1114111))
  ORDER BY length(w.word), w.word`;

/**
 * How what is typed is asked for: the words `$2`, of which those with true in `$3` may be beginnings of as many as `$4`
 * others, without `$5`. With it the documents of the debate `$1`, in whose language only it is asked for where `$6`.
 * One statement, so that a search waits for it once.
 */
export const understood = `
  WITH spoken AS MATERIALIZED (
    SELECT ARRAY(SELECT DISTINCT search_language(known.language)::text FROM (
      SELECT d.language FROM debate d WHERE CASE WHEN $6::boolean THEN d.id = $1::uuid ELSE d.listed END
      UNION SELECT o.language FROM source o) known) AS languages),
  term AS MATERIALIZED (
    SELECT jsonb_agg(to_jsonb(array_prepend(t.text, CASE WHEN t.opens THEN ARRAY(${openings('t.text')} LIMIT $4) END))
             ORDER BY t.place) AS wanted,
           jsonb_agg(jsonb_build_array(t.text) ORDER BY t.place) AS exact
    FROM unnest($2::text[], $3::boolean[]) WITH ORDINALITY t(text, opens, place))
  SELECT s.languages, COALESCE(t.wanted, '[]') AS wanted,
    CASE WHEN $1::uuid IS NOT NULL THEN ARRAY(
      SELECT u.source_id FROM debate_source u WHERE u.debate_id = $1 AND u.published_seq IS NOT NULL) END AS sources,
    search_query(s.languages::regconfig[], t.wanted, $5::text[])::text AS whole,
    search_query(s.languages::regconfig[], t.exact, $5::text[])::text AS exact
  FROM spoken s CROSS JOIN term t`;

/**
 * What fits, best first: `$3` what is wanted, `$4` the same without beginnings of words, `$5` kinds of things, `$6` the
 * kind of card or null, `$7` how many are ranked, `$8` and `$9` the page, `$10` what is left out or null. A word that
 * thousands have costs no more than one that hundreds have: who comes first in the table is ranked. Claims come before
 * passages and documents that have the words as often.
 */
export const bestFitting = (where: Where) => `
  SELECT ranked.* FROM (
    SELECT f.id, f.kind, count(*) OVER () AS total, COALESCE(f.words @@ $4::tsquery, false) AS is_exact,
           ts_rank('{0.1, 0.3, 0.5, 1}', f.words, $3::tsquery, 1) *
             CASE f.kind WHEN 'card' THEN 1 WHEN 'actor' THEN 1 WHEN 'paragraph' THEN 0.3 ELSE 0.6 END AS rank
    FROM (
      SELECT f.id, f.kind, f.words FROM findable f
      WHERE f.words @@ $3::tsquery AND f.kind = ANY($5::findable_kind[]) AND ($6::kind IS NULL OR f.card_kind = $6::kind)
        AND ${searched[where]} AND f.id IS DISTINCT FROM $10::uuid
      LIMIT $7) f) ranked
  ORDER BY is_exact DESC, rank DESC, id LIMIT $8 OFFSET $9`;

/**
 * Of the words `$3`, each a list of which one will do, in `$4` languages: those that no text has that is searched, by
 * their place, with as many as `$6` words that share letters with what was typed (`$5`), most first. Small words, which
 * ask for nothing, are everywhere.
 */
export const missing = (where: Where) => `
  WITH asked AS MATERIALIZED (
    SELECT t.place, t.typed, search_query($4::regconfig[], jsonb_build_array(t.choices), '{}') AS whole
    FROM ROWS FROM (jsonb_array_elements($3::jsonb), unnest($5::text[])) WITH ORDINALITY t(choices, typed, place))
  SELECT a.place::int - 1 AS place, ARRAY(
    SELECT w.word FROM (SELECT likeness_words(a.typed) AS typed) t
    JOIN findable_word w ON likeness_words(w.word) % t.typed
    ORDER BY similarity(likeness_words(w.word), t.typed) DESC, w.word LIMIT $6) AS alike
  FROM asked a
  WHERE a.whole IS NOT NULL
    AND (SELECT true FROM findable f WHERE f.words @@ a.whole AND ${searched[where]} LIMIT 1) IS NULL
  ORDER BY a.place`;

export const cardNumbered = `
  SELECT f.id, f.kind FROM findable f JOIN card c ON c.id = f.id
  WHERE f.kind = 'card' AND f.debate_id = $1 AND c.number = $2`;

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
