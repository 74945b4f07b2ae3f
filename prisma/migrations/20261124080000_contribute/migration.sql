-- Contributing: what people add, what waits for an editor, how they rate, and debates of their own.

-- Who may add to a space, as data of the space: everybody at once, everybody after review, or editors alone.
CREATE TYPE contributions AS ENUM ('open', 'reviewed', 'closed');
ALTER TABLE space ADD COLUMN contributions contributions NOT NULL DEFAULT 'reviewed';

-- An event that not everybody may read has is_public false. `changes` says which rows it made or changed, before and
-- after, without words and without persons: folding the changes of all events gives the tables.
ALTER TABLE event
  ADD COLUMN is_public BOOLEAN NOT NULL DEFAULT true,
  ADD COLUMN proposal_id UUID,
  ADD COLUMN undoes BIGINT,
  ADD COLUMN changes JSONB;

-- A row is everybody's once published_seq is set; until then its author's alone. A card gets its number with it: a gap
-- in the numbers would tell of cards that wait. A card whose author took the words back, but which others have
-- answered, is emptied: it keeps its place and shows no words.
ALTER TABLE card
  ALTER COLUMN number DROP NOT NULL,
  ADD COLUMN published_seq BIGINT,
  ADD COLUMN emptied_seq BIGINT,
  ADD COLUMN author_id UUID;
ALTER TABLE link ADD COLUMN published_seq BIGINT, ADD COLUMN author_id UUID;
ALTER TABLE annotation ADD COLUMN published_seq BIGINT, ADD COLUMN author_id UUID;
UPDATE card SET published_seq = created_seq;
UPDATE link SET published_seq = created_seq;
UPDATE annotation SET published_seq = created_seq;
ALTER TABLE card ADD CONSTRAINT card_published_has_number CHECK (published_seq IS NULL OR number IS NOT NULL);

-- A passage that a reader pasted from a document that is not here; nobody has compared the two.
ALTER TYPE anchor_status ADD VALUE 'unchecked';

ALTER TABLE source ADD COLUMN url TEXT, ADD COLUMN author_id UUID;
ALTER TABLE source
  ADD CONSTRAINT source_title_length CHECK (char_length(title) BETWEEN 1 AND 300),
  ADD CONSTRAINT source_url_is_web CHECK (url ~ '^https?://' AND char_length(url) <= 2000);
-- A document gets its letter in a debate when it is published there.
ALTER TABLE debate_source
  ALTER COLUMN label DROP NOT NULL,
  ADD COLUMN published_seq BIGINT,
  ADD COLUMN author_id UUID;
UPDATE debate_source d SET published_seq =
  (SELECT min(e.seq) FROM event e JOIN space s ON s.id = e.space_id
   WHERE s.debate_id = d.debate_id AND e.verb = 'debate.loaded');
ALTER TABLE debate_source
  ADD CONSTRAINT debate_source_published_has_label CHECK (published_seq IS NULL OR label IS NOT NULL);

-- A debate that somebody opened: listed by the server's editors, withdrawn by its own.
ALTER TABLE debate
  ADD COLUMN author_id UUID,
  ADD COLUMN listed BOOLEAN NOT NULL DEFAULT true,
  ADD COLUMN withdrawn_at TIMESTAMPTZ(3);

-- An editor's link for one debate, or (without one) for the whole server.
ALTER TABLE editor_link ADD COLUMN debate_id UUID;
ALTER TABLE editorship ADD COLUMN debate_id UUID, ADD COLUMN id UUID NOT NULL DEFAULT gen_random_uuid();
ALTER TABLE editorship ALTER COLUMN id DROP DEFAULT;
-- Whoever opened a debate edits it by no link.
ALTER TABLE editorship ALTER COLUMN editor_link_id DROP NOT NULL;
ALTER TABLE editorship DROP CONSTRAINT editorship_pkey;
ALTER TABLE editorship ADD CONSTRAINT editorship_pkey PRIMARY KEY (id);
CREATE UNIQUE INDEX editorship_once ON editorship (person_id, debate_id) NULLS NOT DISTINCT;

CREATE TYPE proposal_kind AS ENUM ('card', 'wording', 'link', 'annotation');
CREATE TYPE proposal_state AS ENUM ('waiting', 'accepted', 'returned', 'merged', 'withdrawn');

-- Something that waits for an editor, or waited. What it proposes are rows with published_seq null, or a revision that
-- is not yet the current one.
CREATE TABLE proposal (
  id UUID NOT NULL,
  debate_id UUID NOT NULL,
  space_id UUID NOT NULL,
  kind proposal_kind NOT NULL,
  state proposal_state NOT NULL,
  author_id UUID,
  card_id UUID,
  link_id UUID,
  annotation_id UUID,
  revision INTEGER,
  base_revision INTEGER,
  into_card_id UUID,
  created_seq BIGINT NOT NULL,
  decided_seq BIGINT,

  CONSTRAINT proposal_pkey PRIMARY KEY (id)
);

-- What an editor wrote with a decision; nulled when its author is erased.
CREATE TABLE proposal_word (
  proposal_id UUID NOT NULL,
  seq BIGINT NOT NULL,
  author_id UUID,
  text TEXT,
  created_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

  CONSTRAINT proposal_word_pkey PRIMARY KEY (proposal_id,seq)
);

-- How far somebody accepts a card, or how much a link matters if its card is true: 0 to 4, or null for "can't say".
-- One row for a person and what they rated; a rating that was taken back keeps its row and tells no value.
CREATE TABLE rating (
  id UUID NOT NULL,
  debate_id UUID NOT NULL,
  space_id UUID NOT NULL,
  author_id UUID,
  card_id UUID,
  link_id UUID,
  value INTEGER,
  revision INTEGER,
  place INTEGER,
  seq BIGINT NOT NULL,
  withdrawn_seq BIGINT,

  CONSTRAINT rating_pkey PRIMARY KEY (id)
);
CREATE UNIQUE INDEX proposal_debate_id_id_key ON proposal(debate_id, id);
CREATE INDEX proposal_space_id_state_created_seq_idx ON proposal(space_id, state, created_seq);
CREATE INDEX proposal_author_id_idx ON proposal(author_id);
CREATE INDEX proposal_card_id_idx ON proposal(card_id);
CREATE UNIQUE INDEX rating_author_id_card_id_key ON rating(author_id, card_id);
CREATE UNIQUE INDEX rating_author_id_link_id_key ON rating(author_id, link_id);
CREATE INDEX rating_card_id_idx ON rating(card_id);
CREATE INDEX rating_link_id_idx ON rating(link_id);
CREATE INDEX card_author_id_idx ON card(author_id);
CREATE INDEX link_author_id_idx ON link(author_id);
CREATE INDEX annotation_author_id_idx ON annotation(author_id);
CREATE INDEX event_person_id_idx ON event(person_id);
CREATE INDEX editorship_person_id_idx ON editorship(person_id);

ALTER TABLE card ADD CONSTRAINT card_author_id_fkey FOREIGN KEY (author_id)
  REFERENCES person(id) ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE link ADD CONSTRAINT link_author_id_fkey FOREIGN KEY (author_id)
  REFERENCES person(id) ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE annotation ADD CONSTRAINT annotation_author_id_fkey FOREIGN KEY (author_id)
  REFERENCES person(id) ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE source ADD CONSTRAINT source_author_id_fkey FOREIGN KEY (author_id)
  REFERENCES person(id) ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE debate_source ADD CONSTRAINT debate_source_author_id_fkey FOREIGN KEY (author_id)
  REFERENCES person(id) ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE debate ADD CONSTRAINT debate_author_id_fkey FOREIGN KEY (author_id)
  REFERENCES person(id) ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE editor_link ADD CONSTRAINT editor_link_debate_id_fkey FOREIGN KEY (debate_id)
  REFERENCES debate(id) ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE editorship ADD CONSTRAINT editorship_debate_id_fkey FOREIGN KEY (debate_id)
  REFERENCES debate(id) ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE event ADD CONSTRAINT event_proposal_id_fkey FOREIGN KEY (proposal_id)
  REFERENCES proposal(id) ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE proposal ADD CONSTRAINT proposal_author_id_fkey FOREIGN KEY (author_id)
  REFERENCES person(id) ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE proposal ADD CONSTRAINT proposal_debate_id_space_id_fkey FOREIGN KEY (debate_id, space_id)
  REFERENCES space(debate_id, id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE proposal ADD CONSTRAINT proposal_debate_id_card_id_fkey FOREIGN KEY (debate_id, card_id)
  REFERENCES card(debate_id, id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE proposal ADD CONSTRAINT proposal_debate_id_into_card_id_fkey FOREIGN KEY (debate_id, into_card_id)
  REFERENCES card(debate_id, id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE proposal ADD CONSTRAINT proposal_debate_id_link_id_fkey FOREIGN KEY (debate_id, link_id)
  REFERENCES link(debate_id, id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE proposal ADD CONSTRAINT proposal_annotation_id_fkey FOREIGN KEY (annotation_id)
  REFERENCES annotation(id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE proposal_word ADD CONSTRAINT proposal_word_proposal_id_fkey FOREIGN KEY (proposal_id)
  REFERENCES proposal(id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE proposal_word ADD CONSTRAINT proposal_word_author_id_fkey FOREIGN KEY (author_id)
  REFERENCES person(id) ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE rating ADD CONSTRAINT rating_author_id_fkey FOREIGN KEY (author_id)
  REFERENCES person(id) ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE rating ADD CONSTRAINT rating_debate_id_space_id_fkey FOREIGN KEY (debate_id, space_id)
  REFERENCES space(debate_id, id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE rating ADD CONSTRAINT rating_debate_id_card_id_fkey FOREIGN KEY (debate_id, card_id)
  REFERENCES card(debate_id, id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE rating ADD CONSTRAINT rating_debate_id_link_id_fkey FOREIGN KEY (debate_id, link_id)
  REFERENCES link(debate_id, id) ON DELETE RESTRICT ON UPDATE CASCADE;

-- What the tables above cannot say by themselves.
ALTER TABLE proposal
  ADD CONSTRAINT proposal_has_subject CHECK (
    CASE kind WHEN 'link' THEN link_id IS NOT NULL
              WHEN 'annotation' THEN annotation_id IS NOT NULL AND card_id IS NOT NULL
              WHEN 'wording' THEN card_id IS NOT NULL AND revision IS NOT NULL AND base_revision IS NOT NULL
              ELSE card_id IS NOT NULL END),
  ADD CONSTRAINT proposal_merged_has_target CHECK ((state = 'merged') = (into_card_id IS NOT NULL));
ALTER TABLE proposal_word ADD CONSTRAINT proposal_word_length CHECK (char_length(text) BETWEEN 1 AND 2000);
ALTER TABLE rating
  ADD CONSTRAINT rating_one_subject CHECK (num_nonnulls(card_id, link_id) = 1),
  ADD CONSTRAINT rating_scale CHECK (value BETWEEN 0 AND 4),
  ADD CONSTRAINT rating_withdrawn_has_no_value CHECK (withdrawn_seq IS NULL OR value IS NULL),
  ADD CONSTRAINT rating_of_card_has_revision CHECK ((card_id IS NOT NULL) = (revision IS NOT NULL)),
  ADD CONSTRAINT rating_of_link_has_place CHECK ((link_id IS NOT NULL) = (place IS NOT NULL));
ALTER TABLE annotation_revision
  ADD CONSTRAINT annotation_note_length CHECK (char_length(note) <= 2000),
  ADD CONSTRAINT annotation_exact_length CHECK (char_length(exact) <= 4000);

-- The same link may wait more than once, of different people: nobody is told what waits of others.
DROP INDEX link_once_per_pair;
CREATE UNIQUE INDEX link_once_per_pair
  ON link (space_id, from_card_id, relation, to_card_id, to_link_id)
  NULLS NOT DISTINCT WHERE withdrawn_seq IS NULL AND published_seq IS NOT NULL;

-- The history of a card, and of a debate: what everybody may know, newest first.
CREATE INDEX event_card_id_seq_idx ON event(card_id, seq);
CREATE INDEX event_public ON event (space_id, seq) WHERE is_public;
CREATE INDEX event_undoing ON event (space_id, undoes) WHERE undoes IS NOT NULL;
