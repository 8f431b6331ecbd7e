CREATE VIRTUAL TABLE passage_words USING fts5 (
  words,
  content = '',
  contentless_delete = 1,
  tokenize = 'porter unicode61 remove_diacritics 2'
);

CREATE TRIGGER run_is_kept BEFORE UPDATE ON run BEGIN SELECT RAISE(ABORT, 'run is append-only'); END;
CREATE TRIGGER run_stays BEFORE DELETE ON run BEGIN SELECT RAISE(ABORT, 'run is append-only'); END;
CREATE TRIGGER document_is_kept BEFORE UPDATE ON document BEGIN SELECT RAISE(ABORT, 'document is append-only'); END;
CREATE TRIGGER document_stays BEFORE DELETE ON document BEGIN SELECT RAISE(ABORT, 'document is append-only'); END;
CREATE TRIGGER document_version_is_kept BEFORE UPDATE ON document_version BEGIN SELECT RAISE(ABORT, 'document_version is append-only'); END;
CREATE TRIGGER document_version_stays BEFORE DELETE ON document_version BEGIN SELECT RAISE(ABORT, 'document_version is append-only'); END;
CREATE TRIGGER reading_is_kept BEFORE UPDATE ON reading BEGIN SELECT RAISE(ABORT, 'reading is append-only'); END;
CREATE TRIGGER reading_stays BEFORE DELETE ON reading BEGIN SELECT RAISE(ABORT, 'reading is append-only'); END;
CREATE TRIGGER failure_is_kept BEFORE UPDATE ON failure BEGIN SELECT RAISE(ABORT, 'failure is append-only'); END;
CREATE TRIGGER failure_stays BEFORE DELETE ON failure BEGIN SELECT RAISE(ABORT, 'failure is append-only'); END;
CREATE TRIGGER revision_is_kept BEFORE UPDATE ON revision BEGIN SELECT RAISE(ABORT, 'revision is append-only'); END;
CREATE TRIGGER revision_stays BEFORE DELETE ON revision BEGIN SELECT RAISE(ABORT, 'revision is append-only'); END;
CREATE TRIGGER former_finding_is_kept BEFORE UPDATE ON former_finding BEGIN SELECT RAISE(ABORT, 'former_finding is append-only'); END;
CREATE TRIGGER former_finding_stays BEFORE DELETE ON former_finding BEGIN SELECT RAISE(ABORT, 'former_finding is append-only'); END;
