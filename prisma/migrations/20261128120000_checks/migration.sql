CREATE TYPE check_result AS ENUM ('matches', 'better', 'traced', 'disputed');

-- What somebody found who looked into what a card stands on. Its words are nulled when their author is erased.
CREATE TABLE card_check (
  id UUID NOT NULL,
  debate_id UUID NOT NULL,
  space_id UUID NOT NULL,
  card_id UUID NOT NULL,
  revision INTEGER NOT NULL,
  result check_result NOT NULL,
  note TEXT,
  author_id UUID,
  published_seq BIGINT NOT NULL,
  withdrawn_seq BIGINT,
  created_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

  CONSTRAINT card_check_pkey PRIMARY KEY (id)
);
CREATE INDEX card_check_card_id_published_seq_idx ON card_check(card_id, published_seq);
CREATE INDEX card_check_author_id_idx ON card_check(author_id);

ALTER TABLE card_check ADD CONSTRAINT card_check_debate_id_space_id_fkey FOREIGN KEY (debate_id, space_id)
  REFERENCES space(debate_id, id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE card_check ADD CONSTRAINT card_check_debate_id_card_id_fkey FOREIGN KEY (debate_id, card_id)
  REFERENCES card(debate_id, id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE card_check ADD CONSTRAINT card_check_author_id_fkey FOREIGN KEY (author_id)
  REFERENCES person(id) ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE card_check
  ADD CONSTRAINT card_check_note_length CHECK (char_length(note) <= 2000),
  ADD CONSTRAINT card_check_revision CHECK (revision >= 1);
