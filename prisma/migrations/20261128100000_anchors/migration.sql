-- Passages in new versions of their documents: where each stands in them. All of it can be computed again.

-- A passage that was cited by an outline's summary, in the text that came later: it is likely, nobody has said so.
ALTER TYPE anchor_status ADD VALUE 'likely';

CREATE TABLE carried_anchor (
  annotation_id UUID NOT NULL,
  source_version_id UUID NOT NULL,
  status anchor_status NOT NULL,
  paragraph INTEGER,
  starts_at INTEGER,
  ends_at INTEGER,

  CONSTRAINT carried_anchor_pkey PRIMARY KEY (annotation_id, source_version_id),
  CONSTRAINT carried_anchor_status CHECK (status NOT IN ('outline', 'unchecked')),
  CONSTRAINT carried_anchor_place CHECK (
    num_nulls(paragraph, starts_at, ends_at) = CASE WHEN status = 'lost' THEN 3 ELSE 0 END),
  CONSTRAINT carried_anchor_range CHECK (paragraph > 0 AND 0 <= starts_at AND starts_at < ends_at)
);
CREATE INDEX carried_anchor_source_version_id_paragraph_idx ON carried_anchor(source_version_id, paragraph);
ALTER TABLE carried_anchor
  ADD CONSTRAINT carried_anchor_annotation_id_fkey FOREIGN KEY (annotation_id)
  REFERENCES annotation(id) ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE carried_anchor
  ADD CONSTRAINT carried_anchor_source_version_id_fkey FOREIGN KEY (source_version_id)
  REFERENCES source_version(id) ON DELETE CASCADE ON UPDATE CASCADE;

-- What has no place in the newest version yet is looked for every few seconds.
CREATE INDEX annotation_source_id_source_version_id_idx ON annotation(source_id, source_version_id);
