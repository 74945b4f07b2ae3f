-- Names of speakers that readers type. A name of the files has no author and is offered at all times; a typed one is
-- offered to whoever may see a passage that gives it. What kind of actor it is, nobody was asked.

ALTER TYPE actor_kind ADD VALUE 'unknown';

ALTER TABLE actor ADD COLUMN author_id UUID;
ALTER TABLE actor ADD CONSTRAINT actor_author_id_fkey FOREIGN KEY (author_id)
  REFERENCES person(id) ON DELETE SET NULL ON UPDATE CASCADE;

CREATE INDEX actor_author_id_idx ON actor(author_id);
CREATE INDEX annotation_debate_id_actor_id_idx ON annotation(debate_id, actor_id);
