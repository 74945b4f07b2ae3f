-- The house: people, spaces with their streams and events, sources, debates, cards with their links and annotations.
-- Every row of a debate carries debate_id, and references are composite, so that no row can point into another debate.

CREATE TYPE kind AS ENUM ('fact', 'forecast', 'value', 'policy');
CREATE TYPE relation AS ENUM ('supports', 'attacks', 'undercut', 'qualifies', 'tension', 'restates', 'context');
CREATE TYPE stance AS ENUM ('backs', 'contradicts', 'context');
CREATE TYPE attribution AS ENUM ('direct', 'reported', 'document', 'vague');
CREATE TYPE anchor_status AS ENUM ('exact', 'moved', 'fuzzy', 'lost', 'outline');
CREATE TYPE actor_kind AS ENUM ('person', 'organisation', 'group', 'unnamed');
CREATE TYPE pick_side AS ENUM ('for', 'against');
CREATE TYPE made_by_ai AS ENUM ('yes', 'no', 'unknown');
CREATE TYPE warning_by AS ENUM ('document', 'editors');
CREATE TYPE outline_part AS ENUM ('title', 'heading', 'paragraph', 'aside');
CREATE TYPE space_kind AS ENUM ('debate');

CREATE TABLE card (
  id UUID NOT NULL,
  debate_id UUID NOT NULL,
  space_id UUID NOT NULL,
  number INTEGER NOT NULL,
  revision INTEGER NOT NULL,
  created_seq BIGINT NOT NULL,
  withdrawn_seq BIGINT,

  CONSTRAINT card_pkey PRIMARY KEY (id)
);

CREATE TABLE card_revision (
  card_id UUID NOT NULL,
  revision INTEGER NOT NULL,
  seq BIGINT NOT NULL,
  author_id UUID,
  kind kind NOT NULL,
  claim TEXT,
  elaboration TEXT,
  created_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

  CONSTRAINT card_revision_pkey PRIMARY KEY (card_id,revision)
);

CREATE TABLE link (
  id UUID NOT NULL,
  debate_id UUID NOT NULL,
  space_id UUID NOT NULL,
  relation relation NOT NULL,
  from_card_id UUID NOT NULL,
  to_card_id UUID,
  to_link_id UUID,
  home BOOLEAN NOT NULL,
  place INTEGER NOT NULL DEFAULT 1,
  ordinal INTEGER NOT NULL,
  created_seq BIGINT NOT NULL,
  withdrawn_seq BIGINT,

  CONSTRAINT link_pkey PRIMARY KEY (id)
);

CREATE TABLE annotation (
  id UUID NOT NULL,
  debate_id UUID NOT NULL,
  space_id UUID NOT NULL,
  card_id UUID NOT NULL,
  source_id UUID NOT NULL,
  source_version_id UUID,
  actor_id UUID,
  stance stance NOT NULL,
  attribution attribution NOT NULL,
  anchor anchor_status NOT NULL,
  paragraph INTEGER NOT NULL,
  starts_at INTEGER,
  ends_at INTEGER,
  ordinal INTEGER NOT NULL,
  revision INTEGER NOT NULL,
  created_seq BIGINT NOT NULL,
  withdrawn_seq BIGINT,

  CONSTRAINT annotation_pkey PRIMARY KEY (id)
);

CREATE TABLE annotation_revision (
  annotation_id UUID NOT NULL,
  revision INTEGER NOT NULL,
  seq BIGINT NOT NULL,
  author_id UUID,
  exact TEXT,
  prefix TEXT,
  suffix TEXT,
  note TEXT,
  created_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

  CONSTRAINT annotation_revision_pkey PRIMARY KEY (annotation_id,revision)
);

CREATE TABLE debate (
  id UUID NOT NULL,
  slug TEXT NOT NULL,
  language TEXT NOT NULL,
  question TEXT NOT NULL,
  about TEXT NOT NULL,
  created_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

  CONSTRAINT debate_pkey PRIMARY KEY (id)
);

CREATE TABLE axis (
  id UUID NOT NULL,
  debate_id UUID NOT NULL,
  key TEXT NOT NULL,
  ordinal INTEGER NOT NULL,
  name TEXT NOT NULL,
  question TEXT NOT NULL,
  low_name TEXT NOT NULL,
  low_about TEXT NOT NULL,
  high_name TEXT NOT NULL,
  high_about TEXT NOT NULL,

  CONSTRAINT axis_pkey PRIMARY KEY (id)
);

CREATE TABLE position (
  id UUID NOT NULL,
  debate_id UUID NOT NULL,
  key TEXT NOT NULL,
  ordinal INTEGER NOT NULL,
  name TEXT NOT NULL,
  about TEXT NOT NULL,
  thesis_id UUID NOT NULL,

  CONSTRAINT position_pkey PRIMARY KEY (id)
);

CREATE TABLE place (
  debate_id UUID NOT NULL,
  position_id UUID NOT NULL,
  axis_id UUID NOT NULL,
  value DOUBLE PRECISION NOT NULL,

  CONSTRAINT place_pkey PRIMARY KEY (position_id,axis_id)
);

CREATE TABLE pick (
  debate_id UUID NOT NULL,
  position_id UUID NOT NULL,
  card_id UUID NOT NULL,
  side pick_side NOT NULL,
  ordinal INTEGER NOT NULL,

  CONSTRAINT pick_pkey PRIMARY KEY (position_id,card_id)
);

CREATE TABLE actor (
  id UUID NOT NULL,
  debate_id UUID NOT NULL,
  key TEXT NOT NULL,
  name TEXT NOT NULL,
  kind actor_kind NOT NULL,
  about TEXT NOT NULL,

  CONSTRAINT actor_pkey PRIMARY KEY (id)
);

CREATE TABLE debate_source (
  debate_id UUID NOT NULL,
  source_id UUID NOT NULL,
  label TEXT NOT NULL,
  ordinal INTEGER NOT NULL,

  CONSTRAINT debate_source_pkey PRIMARY KEY (debate_id,source_id)
);

CREATE TABLE person (
  id UUID NOT NULL,
  created_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

  CONSTRAINT person_pkey PRIMARY KEY (id)
);

CREATE TABLE person_token (
  hash BYTEA NOT NULL,
  person_id UUID NOT NULL,
  created_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

  CONSTRAINT person_token_pkey PRIMARY KEY (hash)
);

CREATE TABLE editor_link (
  id UUID NOT NULL,
  hash BYTEA NOT NULL,
  created_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  withdrawn_at TIMESTAMPTZ(3),

  CONSTRAINT editor_link_pkey PRIMARY KEY (id)
);

CREATE TABLE editorship (
  person_id UUID NOT NULL,
  editor_link_id UUID NOT NULL,
  created_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

  CONSTRAINT editorship_pkey PRIMARY KEY (person_id)
);

CREATE TABLE receipt (
  person_id UUID NOT NULL,
  client_id UUID NOT NULL,
  space_id UUID NOT NULL,
  seq BIGINT NOT NULL,

  CONSTRAINT receipt_pkey PRIMARY KEY (person_id,client_id)
);

CREATE TABLE origin (
  id UUID NOT NULL,
  name TEXT NOT NULL,
  reason TEXT NOT NULL,

  CONSTRAINT origin_pkey PRIMARY KEY (id)
);

CREATE TABLE source (
  id UUID NOT NULL,
  slug TEXT NOT NULL,
  title TEXT NOT NULL,
  kind TEXT NOT NULL,
  authors TEXT[],
  publisher TEXT,
  published DATE,
  language TEXT NOT NULL,
  licence TEXT,
  provenance TEXT NOT NULL,
  written_by_editors BOOLEAN NOT NULL,
  made_by_ai made_by_ai NOT NULL,
  origin_id UUID,

  CONSTRAINT source_pkey PRIMARY KEY (id)
);

CREATE TABLE source_warning (
  source_id UUID NOT NULL,
  ordinal INTEGER NOT NULL,
  "by" warning_by NOT NULL,
  text TEXT NOT NULL,

  CONSTRAINT source_warning_pkey PRIMARY KEY (source_id,ordinal)
);

CREATE TABLE outline_entry (
  source_id UUID NOT NULL,
  paragraph INTEGER NOT NULL,
  part outline_part NOT NULL,
  summary TEXT NOT NULL,

  CONSTRAINT outline_entry_pkey PRIMARY KEY (source_id,paragraph)
);

CREATE TABLE source_version (
  id UUID NOT NULL,
  source_id UUID NOT NULL,
  version INTEGER NOT NULL,
  text TEXT NOT NULL,
  created_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

  CONSTRAINT source_version_pkey PRIMARY KEY (id)
);

CREATE TABLE space (
  id UUID NOT NULL,
  debate_id UUID NOT NULL,
  kind space_kind NOT NULL,

  CONSTRAINT space_pkey PRIMARY KEY (id)
);

CREATE TABLE stream (
  space_id UUID NOT NULL,
  seq BIGINT NOT NULL DEFAULT 0,
  published_seq BIGINT NOT NULL DEFAULT 0,

  CONSTRAINT stream_pkey PRIMARY KEY (space_id)
);

CREATE TABLE event (
  space_id UUID NOT NULL,
  seq BIGINT NOT NULL,
  verb TEXT NOT NULL,
  person_id UUID,
  card_id UUID,
  revision INTEGER,
  counts JSONB,
  created_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

  CONSTRAINT event_pkey PRIMARY KEY (space_id,seq)
);
CREATE UNIQUE INDEX card_space_id_number_key ON card(space_id, number);
CREATE UNIQUE INDEX card_debate_id_id_key ON card(debate_id, id);
CREATE INDEX card_revision_author_id_idx ON card_revision(author_id);
CREATE INDEX link_debate_id_to_card_id_relation_ordinal_idx ON link(debate_id, to_card_id, relation, ordinal);
CREATE INDEX link_debate_id_to_link_id_idx ON link(debate_id, to_link_id);
CREATE INDEX link_debate_id_from_card_id_idx ON link(debate_id, from_card_id);
CREATE UNIQUE INDEX link_debate_id_id_key ON link(debate_id, id);
CREATE INDEX annotation_debate_id_card_id_ordinal_idx ON annotation(debate_id, card_id, ordinal);
CREATE INDEX annotation_source_id_paragraph_ordinal_idx ON annotation(source_id, paragraph, ordinal);
CREATE INDEX annotation_revision_author_id_idx ON annotation_revision(author_id);
CREATE UNIQUE INDEX debate_slug_key ON debate(slug);
CREATE UNIQUE INDEX axis_debate_id_key_key ON axis(debate_id, key);
CREATE UNIQUE INDEX axis_debate_id_id_key ON axis(debate_id, id);
CREATE UNIQUE INDEX position_debate_id_key_key ON position(debate_id, key);
CREATE UNIQUE INDEX position_debate_id_id_key ON position(debate_id, id);
CREATE UNIQUE INDEX position_debate_id_thesis_id_key ON position(debate_id, thesis_id);
CREATE UNIQUE INDEX actor_debate_id_key_key ON actor(debate_id, key);
CREATE UNIQUE INDEX actor_debate_id_id_key ON actor(debate_id, id);
CREATE UNIQUE INDEX debate_source_debate_id_label_key ON debate_source(debate_id, label);
CREATE INDEX person_token_person_id_idx ON person_token(person_id);
CREATE UNIQUE INDEX editor_link_hash_key ON editor_link(hash);
CREATE UNIQUE INDEX source_slug_key ON source(slug);
CREATE UNIQUE INDEX source_version_source_id_version_key ON source_version(source_id, version);
CREATE UNIQUE INDEX source_version_source_id_id_key ON source_version(source_id, id);
CREATE UNIQUE INDEX space_debate_id_id_key ON space(debate_id, id);
ALTER TABLE card
  ADD CONSTRAINT card_debate_id_fkey FOREIGN KEY (debate_id)
  REFERENCES debate(id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE card
  ADD CONSTRAINT card_debate_id_space_id_fkey FOREIGN KEY (debate_id, space_id)
  REFERENCES space(debate_id, id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE card_revision
  ADD CONSTRAINT card_revision_card_id_fkey FOREIGN KEY (card_id)
  REFERENCES card(id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE link
  ADD CONSTRAINT link_debate_id_space_id_fkey FOREIGN KEY (debate_id, space_id)
  REFERENCES space(debate_id, id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE link
  ADD CONSTRAINT link_debate_id_from_card_id_fkey FOREIGN KEY (debate_id, from_card_id)
  REFERENCES card(debate_id, id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE link
  ADD CONSTRAINT link_debate_id_to_card_id_fkey FOREIGN KEY (debate_id, to_card_id)
  REFERENCES card(debate_id, id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE link
  ADD CONSTRAINT link_debate_id_to_link_id_fkey FOREIGN KEY (debate_id, to_link_id)
  REFERENCES link(debate_id, id) ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE annotation
  ADD CONSTRAINT annotation_debate_id_space_id_fkey FOREIGN KEY (debate_id, space_id)
  REFERENCES space(debate_id, id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE annotation
  ADD CONSTRAINT annotation_debate_id_card_id_fkey FOREIGN KEY (debate_id, card_id)
  REFERENCES card(debate_id, id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE annotation
  ADD CONSTRAINT annotation_source_id_fkey FOREIGN KEY (source_id)
  REFERENCES source(id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE annotation
  ADD CONSTRAINT annotation_source_id_source_version_id_fkey FOREIGN KEY (source_id, source_version_id)
  REFERENCES source_version(source_id, id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE annotation
  ADD CONSTRAINT annotation_debate_id_actor_id_fkey FOREIGN KEY (debate_id, actor_id)
  REFERENCES actor(debate_id, id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE annotation_revision
  ADD CONSTRAINT annotation_revision_annotation_id_fkey FOREIGN KEY (annotation_id)
  REFERENCES annotation(id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE axis
  ADD CONSTRAINT axis_debate_id_fkey FOREIGN KEY (debate_id)
  REFERENCES debate(id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE position
  ADD CONSTRAINT position_debate_id_fkey FOREIGN KEY (debate_id)
  REFERENCES debate(id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE position
  ADD CONSTRAINT position_debate_id_thesis_id_fkey FOREIGN KEY (debate_id, thesis_id)
  REFERENCES card(debate_id, id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE place
  ADD CONSTRAINT place_debate_id_position_id_fkey FOREIGN KEY (debate_id, position_id)
  REFERENCES position(debate_id, id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE place
  ADD CONSTRAINT place_debate_id_axis_id_fkey FOREIGN KEY (debate_id, axis_id)
  REFERENCES axis(debate_id, id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE pick
  ADD CONSTRAINT pick_debate_id_position_id_fkey FOREIGN KEY (debate_id, position_id)
  REFERENCES position(debate_id, id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE pick
  ADD CONSTRAINT pick_debate_id_card_id_fkey FOREIGN KEY (debate_id, card_id)
  REFERENCES card(debate_id, id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE actor
  ADD CONSTRAINT actor_debate_id_fkey FOREIGN KEY (debate_id)
  REFERENCES debate(id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE debate_source
  ADD CONSTRAINT debate_source_debate_id_fkey FOREIGN KEY (debate_id)
  REFERENCES debate(id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE debate_source
  ADD CONSTRAINT debate_source_source_id_fkey FOREIGN KEY (source_id)
  REFERENCES source(id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE person_token
  ADD CONSTRAINT person_token_person_id_fkey FOREIGN KEY (person_id)
  REFERENCES person(id) ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE editorship
  ADD CONSTRAINT editorship_person_id_fkey FOREIGN KEY (person_id)
  REFERENCES person(id) ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE editorship
  ADD CONSTRAINT editorship_editor_link_id_fkey FOREIGN KEY (editor_link_id)
  REFERENCES editor_link(id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE receipt
  ADD CONSTRAINT receipt_person_id_fkey FOREIGN KEY (person_id)
  REFERENCES person(id) ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE receipt
  ADD CONSTRAINT receipt_space_id_seq_fkey FOREIGN KEY (space_id, seq)
  REFERENCES event(space_id, seq) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE source
  ADD CONSTRAINT source_origin_id_fkey FOREIGN KEY (origin_id)
  REFERENCES origin(id) ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE source_warning
  ADD CONSTRAINT source_warning_source_id_fkey FOREIGN KEY (source_id)
  REFERENCES source(id) ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE outline_entry
  ADD CONSTRAINT outline_entry_source_id_fkey FOREIGN KEY (source_id)
  REFERENCES source(id) ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE source_version
  ADD CONSTRAINT source_version_source_id_fkey FOREIGN KEY (source_id)
  REFERENCES source(id) ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE space
  ADD CONSTRAINT space_debate_id_fkey FOREIGN KEY (debate_id)
  REFERENCES debate(id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE stream
  ADD CONSTRAINT stream_space_id_fkey FOREIGN KEY (space_id)
  REFERENCES space(id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE event
  ADD CONSTRAINT event_space_id_fkey FOREIGN KEY (space_id)
  REFERENCES space(id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE event
  ADD CONSTRAINT event_person_id_fkey FOREIGN KEY (person_id)
  REFERENCES person(id) ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE event
  ADD CONSTRAINT event_card_id_fkey FOREIGN KEY (card_id)
  REFERENCES card(id) ON DELETE SET NULL ON UPDATE CASCADE;


-- What the tables above cannot say by themselves.

ALTER TABLE stream
  ADD CONSTRAINT stream_published_not_ahead CHECK (published_seq BETWEEN 0 AND seq);
ALTER TABLE event
  ADD CONSTRAINT event_seq_positive CHECK (seq > 0);

ALTER TABLE card
  ADD CONSTRAINT card_counts_from_one CHECK (number > 0 AND revision > 0);
ALTER TABLE card_revision
  ADD CONSTRAINT card_claim_length CHECK (char_length(claim) BETWEEN 1 AND 300),
  ADD CONSTRAINT card_elaboration_length CHECK (char_length(elaboration) BETWEEN 1 AND 2000);

-- A link ends on a card or, for an undercut, on a link, and never where it began.
ALTER TABLE link
  ADD CONSTRAINT link_one_target CHECK (num_nonnulls(to_card_id, to_link_id) = 1),
  ADD CONSTRAINT link_undercut_ends_on_link CHECK ((relation = 'undercut') = (to_link_id IS NOT NULL)),
  ADD CONSTRAINT link_not_to_itself CHECK (to_card_id IS DISTINCT FROM from_card_id AND to_link_id IS DISTINCT FROM id),
  ADD CONSTRAINT link_place_positive CHECK (place > 0),
  -- Relations that read the same from either end are stored once, smaller id first, and are nobody's home.
  ADD CONSTRAINT link_undirected_is_ordered
    CHECK (relation NOT IN ('tension', 'restates') OR (from_card_id < to_card_id AND NOT home));
CREATE UNIQUE INDEX link_one_home_per_card ON link (debate_id, from_card_id) WHERE home AND withdrawn_seq IS NULL;
CREATE UNIQUE INDEX link_once_per_pair
  ON link (space_id, from_card_id, relation, to_card_id, to_link_id)
  NULLS NOT DISTINCT WHERE withdrawn_seq IS NULL;

ALTER TABLE annotation
  ADD CONSTRAINT annotation_paragraph_positive CHECK (paragraph > 0),
  ADD CONSTRAINT annotation_range CHECK (num_nulls(starts_at, ends_at) IN (0, 2) AND 0 <= starts_at AND starts_at < ends_at),
  -- A place in a text needs the version of the text that it counts in.
  ADD CONSTRAINT annotation_range_has_version CHECK (starts_at IS NULL OR source_version_id IS NOT NULL),
  ADD CONSTRAINT annotation_outline_has_no_range CHECK (anchor <> 'outline' OR source_version_id IS NULL);

ALTER TABLE place
  ADD CONSTRAINT place_between_poles CHECK (value BETWEEN -1 AND 1);
ALTER TABLE outline_entry
  ADD CONSTRAINT outline_paragraph_positive CHECK (paragraph > 0);
