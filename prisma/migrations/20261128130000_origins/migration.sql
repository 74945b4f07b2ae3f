CREATE TYPE origin_verdict AS ENUM ('confirmed', 'refused');

-- Which documents count as one in a debate, as its editors decided; null: as the document came.
ALTER TABLE debate_source ADD COLUMN origin_id UUID;

-- What an editor said of two documents: that they go back to one original, or not. The last word on a pair holds.
CREATE TABLE origin_decision (
  id UUID NOT NULL,
  debate_id UUID NOT NULL,
  space_id UUID NOT NULL,
  source_a_id UUID NOT NULL,
  source_b_id UUID NOT NULL,
  decision origin_verdict NOT NULL,
  author_id UUID,
  published_seq BIGINT NOT NULL,
  withdrawn_seq BIGINT,
  created_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

  CONSTRAINT origin_decision_pkey PRIMARY KEY (id)
);
CREATE INDEX origin_decision_space_id_published_seq_idx ON origin_decision(space_id, published_seq);
CREATE INDEX origin_decision_author_id_idx ON origin_decision(author_id);

ALTER TABLE origin_decision ADD CONSTRAINT origin_decision_debate_id_space_id_fkey FOREIGN KEY (debate_id, space_id)
  REFERENCES space(debate_id, id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE origin_decision ADD CONSTRAINT origin_decision_source_a_id_fkey FOREIGN KEY (source_a_id)
  REFERENCES source(id) ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE origin_decision ADD CONSTRAINT origin_decision_source_b_id_fkey FOREIGN KEY (source_b_id)
  REFERENCES source(id) ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE origin_decision ADD CONSTRAINT origin_decision_author_id_fkey FOREIGN KEY (author_id)
  REFERENCES person(id) ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE origin_decision ADD CONSTRAINT origin_decision_in_order CHECK (source_a_id < source_b_id);
