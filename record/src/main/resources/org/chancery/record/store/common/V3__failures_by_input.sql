-- What a user named, so that it can be tried again: a path from the root, an address, or - for
-- standard input. Kept since this version; failures from before are counted in the log alone.
ALTER TABLE failure ADD COLUMN input ${text};
CREATE INDEX failure_input ON failure (input, place, no);

-- An input in which something had failed, and which a later run went through to its end: what
-- failed in it before that run has been tried again. Rows are appended and never changed.
CREATE TABLE taken_input (
  input ${text} NOT NULL,
  run_no BIGINT NOT NULL REFERENCES run (no),
  PRIMARY KEY (input, run_no)
) ${clustered};
