-- Whether the class is asked to check cards while it answers.
ALTER TABLE discussion ADD COLUMN checking BOOLEAN NOT NULL DEFAULT false;
