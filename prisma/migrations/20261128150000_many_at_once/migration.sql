-- The words of many cards cost less to keep: a statement for all of them instead of one for each, and what has no accents
-- is not looked through for them again and again. What is kept stays the same.

DROP TRIGGER card_words_after_card ON card;
DROP TRIGGER card_words_after_revision ON card_revision;
DROP FUNCTION card_words_after_card();
DROP FUNCTION card_words_after_revision();
DROP FUNCTION keep_card_words(UUID);

CREATE FUNCTION keep_card_words(of_cards UUID[]) RETURNS VOID LANGUAGE sql AS $$
  INSERT INTO card_words (debate_id, card_id, words)
    SELECT c.debate_id, c.id, likeness_words(r.claim)
    FROM card c JOIN card_revision r ON r.card_id = c.id AND r.revision = c.revision
    WHERE c.id = ANY(of_cards) AND r.claim IS NOT NULL
    ORDER BY c.debate_id, c.id
    ON CONFLICT (debate_id, card_id) DO UPDATE SET words = EXCLUDED.words WHERE card_words.words <> EXCLUDED.words;
  DELETE FROM card_words w USING card c JOIN card_revision r ON r.card_id = c.id AND r.revision = c.revision
    WHERE w.debate_id = c.debate_id AND w.card_id = c.id AND c.id = ANY(of_cards) AND r.claim IS NULL;
$$;

CREATE FUNCTION card_words_after_cards() RETURNS TRIGGER LANGUAGE plpgsql AS $$
  DECLARE
    ids UUID[] := ARRAY(SELECT c.id FROM changed c JOIN before b ON b.id = c.id AND b.revision <> c.revision);
  BEGIN
    IF cardinality(ids) > 0 THEN PERFORM keep_card_words(ids); END IF;
    RETURN NULL;
  END
$$;
CREATE FUNCTION card_words_after_revisions() RETURNS TRIGGER LANGUAGE plpgsql AS $$
  DECLARE
    ids UUID[] := ARRAY(SELECT DISTINCT card_id FROM changed);
  BEGIN
    IF cardinality(ids) > 0 THEN PERFORM keep_card_words(ids); END IF;
    RETURN NULL;
  END
$$;

-- A revision is written before or after its card says that it is the current one.
CREATE TRIGGER card_words_updated AFTER UPDATE ON card
  REFERENCING OLD TABLE AS before NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION card_words_after_cards();
CREATE TRIGGER card_words_inserted AFTER INSERT ON card_revision
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION card_words_after_revisions();
CREATE TRIGGER card_words_updated AFTER UPDATE ON card_revision
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION card_words_after_revisions();

-- Of what search_text or a stem gives. In these blocks lies every letter that comes apart into one and its accents;
-- looking is far cheaper than taking apart. Not strict: only so is it part of the statement that asks for it.
CREATE OR REPLACE FUNCTION without_accents(content TEXT) RETURNS TEXT LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN content !~ '[\u00a8-\u052f\u1d00-\u22ff\u2a00-\u2aff\ufe00-\uffff\U00010000-\U0001ffff]' THEN content
    ELSE normalize(regexp_replace(normalize(content, NFKD), '[\u0300-\u036f]', '', 'g'), NFC) END
$$;

CREATE OR REPLACE FUNCTION search_vector(language regconfig, folded TEXT) RETURNS tsvector LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
  DECLARE
    plain TEXT;
  BEGIN
    IF folded IS NULL THEN RETURN ''::tsvector; END IF;
    plain := without_accents(folded);
    IF plain = folded THEN RETURN to_tsvector(language, folded); END IF;
    RETURN (to_tsvector(language, plain)::text || ' ' || without_accents(to_tsvector(language, folded)::text))::tsvector;
  END
$$;

-- Each word is looked at once, however many texts have it.
CREATE OR REPLACE FUNCTION note_findable_words(ids UUID[], texts TEXT[], only_these TEXT[]) RETURNS VOID LANGUAGE sql AS $$
  INSERT INTO findable_word (word, findable_id)
  SELECT word, ids[place] FROM (
    SELECT word, min(place) AS place
    FROM unnest(texts) WITH ORDINALITY given(content, place) CROSS JOIN string_to_table(content, ' ') word
    GROUP BY word) said
  WHERE length(word) BETWEEN 2 AND 40 AND word !~ '^[0-9]+$' AND (only_these IS NULL OR word = ANY(only_these))
  ORDER BY word
  ON CONFLICT (word) DO NOTHING
$$;
