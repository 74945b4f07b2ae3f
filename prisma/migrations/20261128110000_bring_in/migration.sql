-- Bringing in: texts that people paste or hand in as files, and who may read them.

CREATE TYPE source_format AS ENUM ('pasted', 'txt', 'md', 'html', 'pdf', 'docx');
CREATE TYPE readership AS ENUM ('everyone', 'discussion', 'author');

-- What a text was read from, and who brought it; neither is known of what came with files of a debate.
ALTER TABLE source_version ADD COLUMN format source_format, ADD COLUMN author_id UUID;
CREATE INDEX source_version_author_id_idx ON source_version(author_id);
ALTER TABLE source_version ADD CONSTRAINT source_version_author_id_fkey
  FOREIGN KEY (author_id) REFERENCES person(id) ON DELETE SET NULL ON UPDATE CASCADE;

-- Who may read the text. What it is and what cards quote of it, everybody sees who sees the document.
ALTER TABLE source ADD COLUMN shared_with readership NOT NULL DEFAULT 'everyone';
