-- What each card says now, in a form in which PostgreSQL finds likeness, kept by triggers: whoever writes, revises,
-- erases or deletes a claim need not know of it. An index over all revisions of all debates would mostly find what is
-- out of date or of no concern.

CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS btree_gist;

CREATE TABLE card_words (
  debate_id UUID NOT NULL,
  card_id UUID NOT NULL,
  words TEXT NOT NULL,

  CONSTRAINT card_words_pkey PRIMARY KEY (debate_id, card_id)
);
ALTER TABLE card_words
  ADD CONSTRAINT card_words_debate_id_card_id_fkey FOREIGN KEY (debate_id, card_id)
  REFERENCES card(debate_id, id) ON DELETE CASCADE ON UPDATE CASCADE;

-- Nearest first, within one debate, without looking at the rows: GiST keeps the trigrams themselves. GIN would look at
-- every row that shares a few, and in a debate most rows do.
CREATE INDEX card_words_nearest ON card_words USING gist (debate_id, words gist_trgm_ops(siglen = 64));

-- Small letters without accents. Trigrams are made of what the server's locale holds to be letters, which may be those
-- of ASCII alone; so any other letter stands as one of 36 by its number, and punctuation as a space. Neighbours in an
-- alphabet stay apart, and words as long as they are. One letter may come apart into eighteen; an entry of the index
-- has to fit a page, so what goes beyond 600 is left out.
CREATE FUNCTION likeness_words(claim TEXT) RETURNS TEXT LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT CASE WHEN folded !~ '[^\u0001-\u007f]' THEN folded ELSE (
      SELECT string_agg(
        CASE
          WHEN ascii(letter) < 128 THEN letter
          WHEN letter ~ '[\u0080-\u00bf\u2000-\u206f\u20a0-\u20cf\u3000-\u303f\uff00-\uff0f]' THEN ' '
          ELSE substr('abcdefghijklmnopqrstuvwxyz0123456789', ascii(letter) % 36 + 1, 1)
        END, '' ORDER BY place)
      FROM unnest(string_to_array(folded, NULL)) WITH ORDINALITY letters(letter, place)) END
  FROM (
    SELECT left(lower(regexp_replace(normalize(claim, NFKD), '[\u0300-\u036f]', '', 'g')), 600) AS folded) folding
$$;

CREATE FUNCTION keep_card_words(of_card UUID) RETURNS VOID LANGUAGE sql AS $$
  INSERT INTO card_words (debate_id, card_id, words)
    SELECT c.debate_id, c.id, likeness_words(r.claim)
    FROM card c JOIN card_revision r ON r.card_id = c.id AND r.revision = c.revision
    WHERE c.id = of_card AND r.claim IS NOT NULL
    ON CONFLICT (debate_id, card_id) DO UPDATE SET words = EXCLUDED.words WHERE card_words.words <> EXCLUDED.words;
  DELETE FROM card_words w USING card c JOIN card_revision r ON r.card_id = c.id AND r.revision = c.revision
    WHERE w.debate_id = c.debate_id AND w.card_id = c.id AND c.id = of_card AND r.claim IS NULL;
$$;

CREATE FUNCTION card_words_after_card() RETURNS TRIGGER LANGUAGE plpgsql AS $$
  BEGIN PERFORM keep_card_words(NEW.id); RETURN NULL; END
$$;
CREATE FUNCTION card_words_after_revision() RETURNS TRIGGER LANGUAGE plpgsql AS $$
  BEGIN PERFORM keep_card_words(NEW.card_id); RETURN NULL; END
$$;

-- A revision is written before or after its card says that it is the current one.
CREATE TRIGGER card_words_after_card AFTER UPDATE OF revision ON card
  FOR EACH ROW WHEN (OLD.revision <> NEW.revision) EXECUTE FUNCTION card_words_after_card();
CREATE TRIGGER card_words_after_revision AFTER INSERT OR UPDATE OF claim ON card_revision
  FOR EACH ROW EXECUTE FUNCTION card_words_after_revision();

INSERT INTO card_words (debate_id, card_id, words)
  SELECT c.debate_id, c.id, likeness_words(r.claim)
  FROM card c JOIN card_revision r ON r.card_id = c.id AND r.revision = c.revision
  WHERE r.claim IS NOT NULL;
