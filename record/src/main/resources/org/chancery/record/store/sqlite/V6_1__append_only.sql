CREATE TRIGGER document_origin_is_kept BEFORE UPDATE ON document_origin BEGIN SELECT RAISE(ABORT, 'document_origin is append-only'); END;
CREATE TRIGGER document_origin_stays BEFORE DELETE ON document_origin BEGIN SELECT RAISE(ABORT, 'document_origin is append-only'); END;
