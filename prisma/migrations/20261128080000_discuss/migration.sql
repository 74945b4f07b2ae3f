-- Discussing: a class on a board of its own, its phases, its votes.

ALTER TYPE space_kind ADD VALUE 'discussion';

-- Who looks, and how far: rows published after the horizon are others' and not theirs to see yet.
CREATE TYPE sight AS (person UUID, horizon BIGINT);

-- What who does not edit a space reads there, as data of the space: everything, the theses alone, or everything once
-- one has written `gate` cards. And whether they may rate.
CREATE TYPE reading AS ENUM ('everything', 'after_writing', 'theses');
ALTER TABLE space
  ADD COLUMN reading reading NOT NULL DEFAULT 'everything',
  ADD COLUMN gate INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN rates BOOLEAN NOT NULL DEFAULT true;
ALTER TABLE space ADD CONSTRAINT space_gate CHECK (gate BETWEEN 0 AND 20);

-- A card that was copied from another board: into a discussion's starting set, or from a discussion into the debate.
ALTER TABLE card ADD COLUMN copied_from_id UUID;
CREATE INDEX card_copied_from_id_idx ON card(copied_from_id);
ALTER TABLE card ADD CONSTRAINT card_copied_from_id_fkey
  FOREIGN KEY (copied_from_id) REFERENCES card(id) ON DELETE SET NULL ON UPDATE CASCADE;

CREATE TYPE discussion_status AS ENUM ('lobby', 'running', 'closed');
CREATE TYPE naming AS ENUM ('generated', 'own');

-- A class's live session. Its board is a debate of its own, whose slug is the discussion's id.
CREATE TABLE discussion (
  id UUID NOT NULL,
  debate_id UUID NOT NULL,
  origin_id UUID,
  screen_id UUID NOT NULL,
  plan JSONB NOT NULL,
  naming naming NOT NULL,
  reports BOOLEAN NOT NULL,
  status discussion_status NOT NULL DEFAULT 'lobby',
  phase INTEGER NOT NULL DEFAULT 0,
  deadline_at TIMESTAMPTZ(3),
  remaining INTEGER,
  eyes_up BOOLEAN NOT NULL DEFAULT false,
  locked BOOLEAN NOT NULL DEFAULT false,
  frozen BOOLEAN NOT NULL DEFAULT false,
  approval BOOLEAN NOT NULL DEFAULT false,
  spotlight_id UUID,
  code_turn INTEGER NOT NULL DEFAULT 1,
  code_hash BYTEA,
  code_expires_at TIMESTAMPTZ(3),
  created_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  expires_at TIMESTAMPTZ(3) NOT NULL,
  erased_at TIMESTAMPTZ(3),

  CONSTRAINT discussion_pkey PRIMARY KEY (id),
  CONSTRAINT discussion_clock CHECK (deadline_at IS NULL OR remaining IS NULL),
  CONSTRAINT discussion_clock_runs CHECK (status = 'running' OR deadline_at IS NULL)
);
CREATE UNIQUE INDEX discussion_debate_id_key ON discussion(debate_id);
CREATE UNIQUE INDEX discussion_screen_id_key ON discussion(screen_id);
CREATE UNIQUE INDEX discussion_code_hash_key ON discussion(code_hash);
CREATE INDEX discussion_deadline_at_idx ON discussion(deadline_at);
CREATE INDEX discussion_origin_id_idx ON discussion(origin_id);
ALTER TABLE discussion
  ADD CONSTRAINT discussion_debate_id_fkey FOREIGN KEY (debate_id) REFERENCES debate(id)
    ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT discussion_origin_id_fkey FOREIGN KEY (origin_id) REFERENCES debate(id)
    ON DELETE SET NULL ON UPDATE CASCADE,
  ADD CONSTRAINT discussion_spotlight_id_fkey FOREIGN KEY (spotlight_id) REFERENCES card(id)
    ON DELETE SET NULL ON UPDATE CASCADE;

-- The secret that makes a browser a host's; only its SHA-256 is stored. A newer link withdraws the older ones.
CREATE TABLE host_link (
  id UUID NOT NULL,
  discussion_id UUID NOT NULL,
  hash BYTEA NOT NULL,
  created_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  withdrawn_at TIMESTAMPTZ(3),

  CONSTRAINT host_link_pkey PRIMARY KEY (id)
);
CREATE UNIQUE INDEX host_link_hash_key ON host_link(hash);
CREATE INDEX host_link_discussion_id_idx ON host_link(discussion_id);
ALTER TABLE host_link ADD CONSTRAINT host_link_discussion_id_fkey
  FOREIGN KEY (discussion_id) REFERENCES discussion(id) ON DELETE CASCADE ON UPDATE CASCADE;

-- Who runs a discussion, and which editors of the server have looked into it.
CREATE TYPE attendance_role AS ENUM ('host', 'inspector');
CREATE TABLE attendance (
  discussion_id UUID NOT NULL,
  person_id UUID NOT NULL,
  role attendance_role NOT NULL,
  created_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

  CONSTRAINT attendance_pkey PRIMARY KEY (discussion_id, person_id)
);
CREATE INDEX attendance_person_id_idx ON attendance(person_id);
ALTER TABLE attendance
  ADD CONSTRAINT attendance_discussion_id_fkey FOREIGN KEY (discussion_id) REFERENCES discussion(id)
    ON DELETE CASCADE ON UPDATE CASCADE,
  ADD CONSTRAINT attendance_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
    ON DELETE CASCADE ON UPDATE CASCADE;

-- A person as a discussion knows them: by an id and a name of its own. A name that was erased is null.
CREATE TABLE participant (
  id UUID NOT NULL,
  discussion_id UUID NOT NULL,
  person_id UUID,
  name TEXT,
  slip INTEGER,
  return_hash BYTEA,
  joined_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  removed_at TIMESTAMPTZ(3),

  CONSTRAINT participant_pkey PRIMARY KEY (id),
  CONSTRAINT participant_name_length CHECK (char_length(name) BETWEEN 1 AND 40)
);
CREATE UNIQUE INDEX participant_discussion_id_person_id_key ON participant(discussion_id, person_id);
CREATE UNIQUE INDEX participant_discussion_id_slip_key ON participant(discussion_id, slip);
CREATE UNIQUE INDEX participant_return_hash_key ON participant(return_hash);
CREATE UNIQUE INDEX participant_name_once ON participant(discussion_id, lower(name));
CREATE INDEX participant_person_id_idx ON participant(person_id);
ALTER TABLE participant
  ADD CONSTRAINT participant_discussion_id_fkey FOREIGN KEY (discussion_id) REFERENCES discussion(id)
    ON DELETE CASCADE ON UPDATE CASCADE,
  ADD CONSTRAINT participant_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
    ON DELETE SET NULL ON UPDATE CASCADE;

-- A printed slip, by which one pupil joins and comes back; only the hash of its key is stored.
CREATE TABLE slip (
  discussion_id UUID NOT NULL,
  number INTEGER NOT NULL,
  hash BYTEA NOT NULL,

  CONSTRAINT slip_pkey PRIMARY KEY (discussion_id, number)
);
CREATE UNIQUE INDEX slip_hash_key ON slip(hash);
ALTER TABLE slip ADD CONSTRAINT slip_discussion_id_fkey
  FOREIGN KEY (discussion_id) REFERENCES discussion(id) ON DELETE CASCADE ON UPDATE CASCADE;

-- A vote in one phase of a discussion: `choice` is for, against, undecided, or the key of a position. One for a person
-- and phase; who is erased takes their votes along.
CREATE TABLE ballot (
  id UUID NOT NULL,
  debate_id UUID NOT NULL,
  space_id UUID NOT NULL,
  phase INTEGER NOT NULL,
  author_id UUID,
  choice TEXT NOT NULL,
  because TEXT,
  decisive_id UUID,
  seq BIGINT NOT NULL,

  CONSTRAINT ballot_pkey PRIMARY KEY (id),
  CONSTRAINT ballot_because_length CHECK (char_length(because) <= 300)
);
CREATE UNIQUE INDEX ballot_author_id_space_id_phase_key ON ballot(author_id, space_id, phase);
CREATE INDEX ballot_space_id_phase_idx ON ballot(space_id, phase);
ALTER TABLE ballot
  ADD CONSTRAINT ballot_debate_id_space_id_fkey FOREIGN KEY (debate_id, space_id) REFERENCES space(debate_id, id)
    ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT ballot_author_id_fkey FOREIGN KEY (author_id) REFERENCES person(id)
    ON DELETE CASCADE ON UPDATE CASCADE,
  ADD CONSTRAINT ballot_debate_id_decisive_id_fkey FOREIGN KEY (debate_id, decisive_id) REFERENCES card(debate_id, id)
    ON DELETE RESTRICT ON UPDATE CASCADE;

-- A card that a participant is asked to answer, in the phase that asked.
CREATE TABLE assignment (
  participant_id UUID NOT NULL,
  phase INTEGER NOT NULL,
  card_id UUID NOT NULL,
  ordinal INTEGER NOT NULL,

  CONSTRAINT assignment_pkey PRIMARY KEY (participant_id, phase, card_id)
);
CREATE INDEX assignment_card_id_idx ON assignment(card_id);
ALTER TABLE assignment
  ADD CONSTRAINT assignment_participant_id_fkey FOREIGN KEY (participant_id) REFERENCES participant(id)
    ON DELETE CASCADE ON UPDATE CASCADE,
  ADD CONSTRAINT assignment_card_id_fkey FOREIGN KEY (card_id) REFERENCES card(id)
    ON DELETE RESTRICT ON UPDATE CASCADE;

-- The clock of discussions: the database's, and for tests shifted by what one row says.
CREATE TABLE test_clock (
  name TEXT NOT NULL,
  shift INTERVAL NOT NULL,

  CONSTRAINT test_clock_pkey PRIMARY KEY (name)
);
CREATE FUNCTION discussion_now() RETURNS TIMESTAMPTZ LANGUAGE sql STABLE AS
  $$ SELECT now() + COALESCE((SELECT sum(shift) FROM test_clock), INTERVAL '0') $$;
