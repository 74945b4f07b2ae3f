-- The event that brought a text, so that it can be taken back; null for texts that came with files.
ALTER TABLE source_version ADD COLUMN space_id UUID, ADD COLUMN seq BIGINT;
CREATE UNIQUE INDEX source_version_space_id_seq_key ON source_version(space_id, seq);
