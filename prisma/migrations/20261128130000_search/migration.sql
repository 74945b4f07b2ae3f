-- What can be searched: the words of everything that everybody may read in the debates, kept by triggers. Boards of
-- discussions never come in, nor what waits, is hidden, withdrawn or emptied; and a text only while all may read it.
-- Whoever writes, decides or erases need not know of it.

CREATE EXTENSION IF NOT EXISTS pg_trgm;

CREATE TYPE findable_kind AS ENUM ('card', 'passage', 'source', 'paragraph', 'actor');

CREATE TABLE findable (
  id UUID NOT NULL,
  kind findable_kind NOT NULL,
  debate_id UUID,
  card_kind kind,
  source_id UUID,
  paragraph INTEGER,
  words TSVECTOR NOT NULL,

  CONSTRAINT findable_pkey PRIMARY KEY (id),
  CONSTRAINT findable_place CHECK (CASE
    WHEN kind = 'source' THEN debate_id IS NULL AND source_id IS NOT NULL AND paragraph IS NULL
    WHEN kind = 'paragraph' THEN debate_id IS NULL AND source_id IS NOT NULL AND paragraph > 0
    ELSE debate_id IS NOT NULL AND source_id IS NULL AND paragraph IS NULL END)
);
ALTER TABLE findable ADD CONSTRAINT findable_debate_id_fkey FOREIGN KEY (debate_id)
  REFERENCES debate(id) ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE findable ADD CONSTRAINT findable_source_id_fkey FOREIGN KEY (source_id)
  REFERENCES source(id) ON DELETE CASCADE ON UPDATE CASCADE;
-- What is written waits in a list that every search reads through: a short one.
CREATE INDEX findable_words ON findable USING gin (words) WITH (gin_pending_list_limit = 256);
CREATE INDEX findable_debate_id_idx ON findable(debate_id);
CREATE INDEX findable_source_id_idx ON findable(source_id);

-- Every word that stands there, each with one place where it does: so that a misspelt word is known, and so that no
-- word outlives the last text that has it.
CREATE TABLE findable_word (
  word TEXT NOT NULL,
  findable_id UUID NOT NULL,

  CONSTRAINT findable_word_pkey PRIMARY KEY (word)
);
CREATE INDEX findable_word_findable_id_idx ON findable_word(findable_id);
CREATE INDEX findable_word_beginning ON findable_word(word text_pattern_ops);
CREATE INDEX findable_word_like ON findable_word USING gin (likeness_words(word) gin_trgm_ops);
ALTER TABLE findable_word
  ADD CONSTRAINT findable_word_findable_id_fkey FOREIGN KEY (findable_id)
  REFERENCES findable(id) ON DELETE CASCADE ON UPDATE CASCADE;

-- How words of a language are brought to their stems. What is not known is taken as it stands.
CREATE FUNCTION search_language(tag TEXT) RETURNS regconfig LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE lower(split_part(tag, '-', 1))
    WHEN 'ar' THEN 'arabic' WHEN 'hy' THEN 'armenian' WHEN 'eu' THEN 'basque' WHEN 'ca' THEN 'catalan'
    WHEN 'da' THEN 'danish' WHEN 'nl' THEN 'dutch' WHEN 'en' THEN 'english' WHEN 'fi' THEN 'finnish'
    WHEN 'fr' THEN 'french' WHEN 'de' THEN 'german' WHEN 'el' THEN 'greek' WHEN 'hi' THEN 'hindi'
    WHEN 'hu' THEN 'hungarian' WHEN 'id' THEN 'indonesian' WHEN 'ga' THEN 'irish' WHEN 'it' THEN 'italian'
    WHEN 'lt' THEN 'lithuanian' WHEN 'ne' THEN 'nepali' WHEN 'no' THEN 'norwegian' WHEN 'nb' THEN 'norwegian'
    WHEN 'nn' THEN 'norwegian' WHEN 'pt' THEN 'portuguese' WHEN 'ro' THEN 'romanian' WHEN 'ru' THEN 'russian'
    WHEN 'sr' THEN 'serbian' WHEN 'es' THEN 'spanish' WHEN 'sv' THEN 'swedish' WHEN 'ta' THEN 'tamil'
    WHEN 'tr' THEN 'turkish' WHEN 'yi' THEN 'yiddish' ELSE 'simple' END::regconfig
$$;

CREATE FUNCTION without_accents(content TEXT) RETURNS TEXT LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT CASE WHEN octet_length(content) = length(content) THEN content
    ELSE normalize(regexp_replace(normalize(content, NFKD), '[\u0300-\u036f]', '', 'g'), NFC) END
$$;

-- Small letters, and spaces for whatever is neither letter nor digit; the same whatever locale the server has. Where
-- words are not parted by spaces, each two neighbouring letters are a word: so any part of a sentence is found.
-- `whole` is a text, which has its last letters by themselves too; what is sought in it has not.
CREATE FUNCTION search_text(content TEXT, whole BOOLEAN) RETURNS TEXT LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
  DECLARE
    -- A vector holds a megabyte at most; beyond this nobody reads on to find a word.
    folded TEXT := regexp_replace(lower(left(content, 100000)),
      '[\u0001-\u002f\u003a-\u0060\u007b-\u00a9\u00ab-\u00b1\u00b4\u00b6-\u00b9\u00bb-\u00bf\u00d7\u00f7\u2000-\u206f\u20a0-\u20cf\u2190-\u2bff\u2e00-\u2e7f\u3000-\u3004\u3008-\u303f\ufe10-\ufe6f\uff00-\uff0f\ufffd]+',
      ' ', 'g');
  BEGIN
    IF octet_length(folded) = length(folded) THEN RETURN folded; END IF;
    folded := lower(normalize(folded, NFKD));
    -- What the server's locale may not know to have small letters; looking is far cheaper than translating.
    IF folded ~ '[ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩςАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯЂЄЅІЈЉЊЋЏҐØøŁłĐđı]' THEN
      folded := translate(folded,
        'ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩςАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯЂЄЅІЈЉЊЋЏҐØøŁłĐđı',
        'αβγδεζηθικλμνξοπρστυφχψωσабвгдежзийклмнопрстуфхцчшщъыьэюяђєѕіјљњћџґoollddi');
    END IF;
    folded := replace(replace(replace(replace(normalize(folded, NFC), 'ß', 'ss'), 'ẞ', 'ss'), 'æ', 'ae'), 'œ', 'oe');
    folded := replace(replace(folded, 'Æ', 'ae'), 'Œ', 'oe');
    IF folded !~ '[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\U00020000-\U0003ffff]' THEN RETURN folded; END IF;
    RETURN (
      SELECT string_agg(CASE WHEN run !~ '^[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\U00020000-\U0003ffff]' THEN run
        ELSE (SELECT string_agg(substr(run, at, 2), ' ' ORDER BY at)
              FROM generate_series(1, CASE WHEN whole THEN length(run) ELSE greatest(length(run) - 1, 1) END) at)
        END, ' ' ORDER BY place)
      FROM regexp_matches(folded, '[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\U00020000-\U0003ffff]+|[^\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\U00020000-\U0003ffff]+', 'g') WITH ORDINALITY runs(parts, place)
      CROSS JOIN LATERAL (SELECT parts[1] AS run) one);
  END
$$;

-- Stems are without accents, and found from either side: the stem of what is written without them, and what is left of
-- the stem of what is written with them. They differ: French stems know é from e.
CREATE FUNCTION search_vector(language regconfig, folded TEXT) RETURNS tsvector LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
  BEGIN
    IF folded IS NULL THEN RETURN ''::tsvector; END IF;
    IF octet_length(folded) = length(folded) THEN RETURN to_tsvector(language, folded); END IF;
    RETURN (to_tsvector(language, without_accents(folded))::text || ' ' ||
            without_accents(to_tsvector(language, folded)::text))::tsvector;
  END
$$;

-- The same of what is sought: one word, or several in this order. No nodes where these are small words only.
CREATE FUNCTION search_phrase(language regconfig, content TEXT) RETURNS tsquery LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
  DECLARE
    folded TEXT := search_text(content, false);
  BEGIN
    IF octet_length(folded) = length(folded) THEN RETURN phraseto_tsquery(language, folded); END IF;
    RETURN phraseto_tsquery(language, without_accents(folded)) ||
           without_accents(phraseto_tsquery(language, folded)::text)::tsquery;
  END
$$;

-- All of `wanted` (each a list of which one will do) and none of `unwanted`, in any of the languages. A small word of a
-- language asks for nothing in it. Null where nothing is asked for.
CREATE FUNCTION search_query(languages regconfig[], wanted JSONB, unwanted TEXT[]) RETURNS tsquery LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
  DECLARE
    language regconfig;
    choices JSONB;
    choice TEXT;
    one tsquery;
    any_of tsquery;
    all_of tsquery;
    asked tsquery;
  BEGIN
    FOREACH language IN ARRAY languages LOOP
      all_of := NULL;
      FOR choices IN SELECT jsonb_array_elements(wanted) LOOP
        any_of := NULL;
        FOR choice IN SELECT jsonb_array_elements_text(choices) LOOP
          one := search_phrase(language, choice);
          IF numnode(one) > 0 THEN any_of := COALESCE(any_of || one, one); END IF;
        END LOOP;
        IF any_of IS NOT NULL THEN all_of := COALESCE(all_of && any_of, any_of); END IF;
      END LOOP;
      IF all_of IS NOT NULL THEN
        FOREACH choice IN ARRAY unwanted LOOP
          one := search_phrase(language, choice);
          IF numnode(one) > 0 THEN all_of := all_of && !!one; END IF;
        END LOOP;
        asked := COALESCE(asked || all_of, all_of);
      END IF;
    END LOOP;
    RETURN asked;
  END
$$;

-- What everybody may find under these ids now: cards, passages, actors, and documents with their paragraphs. `most` is
-- what a thing says above all, `more` what it adds, `beside` what stands with it, in the language of `other`.
CREATE FUNCTION findable_texts(ids UUID[]) RETURNS TABLE (
  id UUID, kind findable_kind, debate_id UUID, card_kind kind, source_id UUID, paragraph INTEGER,
  language regconfig, most TEXT, more TEXT, other regconfig, beside TEXT
) LANGUAGE sql STABLE AS $$
  SELECT c.id, 'card'::findable_kind, c.debate_id, r.kind, NULL::uuid, NULL::int,
         search_language(d.language), r.claim, r.elaboration, NULL::regconfig, NULL::text
  FROM unnest(ids) wanted(id)
  JOIN card c ON c.id = wanted.id
  JOIN space s ON s.id = c.space_id AND s.kind = 'debate'
  JOIN debate d ON d.id = c.debate_id
  JOIN card_revision r ON r.card_id = c.id AND r.revision = c.revision
  WHERE c.published_seq IS NOT NULL AND c.withdrawn_seq IS NULL AND c.emptied_seq IS NULL AND r.claim IS NOT NULL
  UNION ALL
  SELECT a.id, 'passage', a.debate_id, NULL, NULL, NULL,
         search_language(d.language), NULL, r.note, search_language(o.language), r.exact
  FROM unnest(ids) wanted(id)
  JOIN annotation a ON a.id = wanted.id
  JOIN space s ON s.id = a.space_id AND s.kind = 'debate'
  JOIN debate d ON d.id = a.debate_id
  JOIN source o ON o.id = a.source_id
  JOIN card c ON c.id = a.card_id
  JOIN annotation_revision r ON r.annotation_id = a.id AND r.revision = a.revision
  WHERE a.published_seq IS NOT NULL AND a.withdrawn_seq IS NULL AND (r.exact IS NOT NULL OR r.note IS NOT NULL)
    AND c.published_seq IS NOT NULL AND c.withdrawn_seq IS NULL AND c.emptied_seq IS NULL
  UNION ALL
  SELECT t.id, 'actor', t.debate_id, NULL, NULL, NULL, search_language(d.language), t.name, t.about, NULL, NULL
  FROM unnest(ids) wanted(id)
  JOIN actor t ON t.id = wanted.id AND t.kind <> 'unnamed'
  JOIN space s ON s.debate_id = t.debate_id AND s.kind = 'debate'
  JOIN debate d ON d.id = t.debate_id
  WHERE EXISTS (
    SELECT FROM annotation a
    WHERE a.debate_id = t.debate_id AND a.actor_id = t.id AND a.published_seq IS NOT NULL AND a.withdrawn_seq IS NULL)
  UNION ALL
  SELECT o.id, 'source', NULL, NULL, o.id, NULL,
         search_language(o.language), o.title, concat_ws(' ', array_to_string(o.authors, ' '), o.publisher), NULL, NULL
  FROM unnest(ids) wanted(id)
  JOIN source o ON o.id = wanted.id
  WHERE EXISTS (
    SELECT FROM debate_source u JOIN space s ON s.debate_id = u.debate_id AND s.kind = 'debate'
    WHERE u.source_id = o.id AND u.published_seq IS NOT NULL)
  UNION ALL
  SELECT md5(o.id::text || ' ' || p.number)::uuid, 'paragraph', NULL, NULL, o.id, p.number::int,
         NULL, NULL, NULL, search_language(o.language), p.content
  FROM unnest(ids) wanted(id)
  JOIN source o ON o.id = wanted.id
  LEFT JOIN LATERAL (
    SELECT v.text FROM source_version v WHERE v.source_id = o.id ORDER BY v.version DESC LIMIT 1) v ON true
  CROSS JOIN LATERAL (
    SELECT y.number, y.content
    FROM unnest(string_to_array(v.text, E'\n\n')) WITH ORDINALITY y(content, number) WHERE o.shared_with = 'everyone'
    UNION ALL
    SELECT e.paragraph, e.summary FROM outline_entry e WHERE e.source_id = o.id AND v.text IS NULL) p
  WHERE EXISTS (
    SELECT FROM debate_source u JOIN space s ON s.debate_id = u.debate_id AND s.kind = 'debate'
    WHERE u.source_id = o.id AND u.published_seq IS NOT NULL)
$$;

-- The words of these texts as they are written, each with one of the texts. What is longer nobody mistypes.
CREATE FUNCTION note_findable_words(ids UUID[], texts TEXT[], only_these TEXT[]) RETURNS VOID LANGUAGE sql AS $$
  INSERT INTO findable_word (word, findable_id)
  SELECT word, ids[min(place)]
  FROM unnest(texts) WITH ORDINALITY given(content, place) CROSS JOIN string_to_table(content, ' ') word
  WHERE length(word) BETWEEN 2 AND 40 AND word !~ '^[0-9]+$' AND (only_these IS NULL OR word = ANY(only_these))
  GROUP BY word ORDER BY word
  ON CONFLICT (word) DO NOTHING
$$;

-- Brings what can be found of these things to what they say now. A word that goes with a text is kept where another
-- text has it: then it is noted with that.
CREATE FUNCTION keep_findable(ids UUID[]) RETURNS VOID LANGUAGE plpgsql AS $$
  DECLARE
    earlier UUID[] := ARRAY(SELECT id FROM findable WHERE id = ANY(ids) OR source_id = ANY(ids));
    lost TEXT[];
    elsewhere UUID[];
    languages regconfig[];
    now UUID[];
    said TEXT[];
  BEGIN
    IF cardinality(earlier) > 0 THEN
      WITH gone AS (DELETE FROM findable_word WHERE findable_id = ANY(earlier) RETURNING word)
        SELECT array_agg(word) INTO lost FROM gone;
      DELETE FROM findable f WHERE f.id = ANY(earlier) AND f.id NOT IN (SELECT t.id FROM findable_texts(ids) t);
    END IF;
    WITH texts AS MATERIALIZED (
      SELECT t.id, t.kind, t.debate_id, t.card_kind, t.source_id, t.paragraph, t.language, t.other,
             search_text(t.most, true) AS most, search_text(t.more, true) AS more, search_text(t.beside, true) AS beside
      FROM findable_texts(ids) t), put AS (
      INSERT INTO findable (id, kind, debate_id, card_kind, source_id, paragraph, words)
      SELECT t.id, t.kind, t.debate_id, t.card_kind, t.source_id, t.paragraph,
             setweight(search_vector(t.language, t.most), 'A') || setweight(search_vector(t.language, t.more), 'B') ||
             setweight(search_vector(t.other, t.beside), 'C')
      FROM texts t
      ON CONFLICT (id) DO UPDATE SET (card_kind, words) = (excluded.card_kind, excluded.words)
        WHERE (findable.card_kind, findable.words) IS DISTINCT FROM (excluded.card_kind, excluded.words))
    SELECT array_agg(t.id), array_agg(without_accents(concat_ws(' ', t.most, t.more, t.beside))) INTO now, said FROM texts t;
    PERFORM note_findable_words(now, said, NULL);
    IF lost IS NULL THEN RETURN; END IF;
    -- A text with hundreds of words that nothing else has is rare; then some are not known any more when misspelt.
    lost := ARRAY(SELECT noted.word FROM unnest(lost) noted(word) WHERE NOT EXISTS (
      SELECT FROM findable_word w WHERE w.word = noted.word) LIMIT 300);
    languages := ARRAY(SELECT DISTINCT search_language(language) FROM (
      SELECT language FROM debate UNION SELECT language FROM source) spoken);
    elsewhere := ARRAY(
      SELECT DISTINCT f.id FROM unnest(lost) noted(word) CROSS JOIN LATERAL (
        SELECT COALESCE(source_id, id) AS id FROM findable
        WHERE words @@ search_query(languages, jsonb_build_array(jsonb_build_array(noted.word)), '{}') LIMIT 2) f);
    SELECT array_agg(t.id),
           array_agg(without_accents(search_text(concat_ws(' ', t.most, t.more, t.beside), true))) INTO now, said
      FROM findable_texts(elsewhere) t;
    PERFORM note_findable_words(now, said, lost);
  END
$$;

-- The rows that a statement made, changed or removed are `changed`; `id` or another column names what can be found.
CREATE FUNCTION findable_after() RETURNS TRIGGER LANGUAGE plpgsql AS $$
  DECLARE
    ids UUID[];
  BEGIN
    EXECUTE format('SELECT array_agg(DISTINCT %I) FROM changed', TG_ARGV[0]) INTO ids;
    IF ids IS NOT NULL THEN PERFORM keep_findable(ids); END IF;
    RETURN NULL;
  END
$$;
-- With a card come and go the passages that it has.
CREATE FUNCTION findable_after_cards() RETURNS TRIGGER LANGUAGE plpgsql AS $$
  DECLARE
    ids UUID[] := ARRAY(SELECT id FROM changed UNION SELECT a.id FROM changed c
      JOIN annotation a ON a.debate_id = c.debate_id AND a.card_id = c.id);
  BEGIN
    IF cardinality(ids) > 0 THEN PERFORM keep_findable(ids); END IF;
    RETURN NULL;
  END
$$;
-- With a passage comes and goes whoever speaks in it.
CREATE FUNCTION findable_after_passages() RETURNS TRIGGER LANGUAGE plpgsql AS $$
  DECLARE
    ids UUID[];
  BEGIN
    IF TG_OP = 'UPDATE' THEN
      ids := ARRAY(SELECT id FROM changed UNION SELECT actor_id FROM changed UNION SELECT actor_id FROM before);
    ELSE
      ids := ARRAY(SELECT id FROM changed UNION SELECT actor_id FROM changed);
    END IF;
    ids := array_remove(ids, NULL);
    IF cardinality(ids) > 0 THEN PERFORM keep_findable(ids); END IF;
    RETURN NULL;
  END
$$;
CREATE FUNCTION findable_after_language() RETURNS TRIGGER LANGUAGE plpgsql AS $$
  BEGIN
    PERFORM keep_findable(ARRAY(
      SELECT f.id FROM changed d JOIN before b ON b.id = d.id AND b.language <> d.language
      JOIN findable f ON f.debate_id = d.id));
    RETURN NULL;
  END
$$;

CREATE TRIGGER findable_updated AFTER UPDATE ON card
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION findable_after_cards();
CREATE TRIGGER findable_deleted AFTER DELETE ON card
  REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION findable_after('id');
CREATE TRIGGER findable_inserted AFTER INSERT ON card_revision
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION findable_after('card_id');
CREATE TRIGGER findable_updated AFTER UPDATE ON card_revision
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION findable_after('card_id');
CREATE TRIGGER findable_inserted AFTER INSERT ON annotation
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION findable_after('actor_id');
CREATE TRIGGER findable_updated AFTER UPDATE ON annotation
  REFERENCING OLD TABLE AS before NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION findable_after_passages();
CREATE TRIGGER findable_deleted AFTER DELETE ON annotation
  REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION findable_after_passages();
CREATE TRIGGER findable_inserted AFTER INSERT ON annotation_revision
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION findable_after('annotation_id');
CREATE TRIGGER findable_updated AFTER UPDATE ON annotation_revision
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION findable_after('annotation_id');
CREATE TRIGGER findable_updated AFTER UPDATE ON actor
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION findable_after('id');
CREATE TRIGGER findable_deleted AFTER DELETE ON actor
  REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION findable_after('id');
CREATE TRIGGER findable_updated AFTER UPDATE ON source
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION findable_after('id');
CREATE TRIGGER findable_deleted AFTER DELETE ON source
  REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION findable_after('id');
CREATE TRIGGER findable_inserted AFTER INSERT ON debate_source
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION findable_after('source_id');
CREATE TRIGGER findable_updated AFTER UPDATE ON debate_source
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION findable_after('source_id');
CREATE TRIGGER findable_deleted AFTER DELETE ON debate_source
  REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION findable_after('source_id');
CREATE TRIGGER findable_inserted AFTER INSERT ON source_version
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION findable_after('source_id');
CREATE TRIGGER findable_updated AFTER UPDATE ON source_version
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION findable_after('source_id');
CREATE TRIGGER findable_deleted AFTER DELETE ON source_version
  REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION findable_after('source_id');
CREATE TRIGGER findable_inserted AFTER INSERT ON outline_entry
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION findable_after('source_id');
CREATE TRIGGER findable_updated AFTER UPDATE ON outline_entry
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION findable_after('source_id');
CREATE TRIGGER findable_deleted AFTER DELETE ON outline_entry
  REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION findable_after('source_id');
CREATE TRIGGER findable_updated AFTER UPDATE ON debate
  REFERENCING OLD TABLE AS before NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION findable_after_language();

SELECT keep_findable(ARRAY(SELECT id FROM card UNION ALL SELECT id FROM annotation UNION ALL SELECT id FROM actor
  UNION ALL SELECT id FROM source));
