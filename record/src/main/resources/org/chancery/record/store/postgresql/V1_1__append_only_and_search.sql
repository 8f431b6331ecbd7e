CREATE TABLE passage_words (
  rowid BIGINT PRIMARY KEY,
  words TSVECTOR NOT NULL
);
CREATE INDEX passage_words_words ON passage_words USING gin (words) WITH (fastupdate = off);

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;
END
$$;

CREATE TRIGGER run_is_kept BEFORE UPDATE OR DELETE ON run FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER document_is_kept BEFORE UPDATE OR DELETE ON document FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER document_version_is_kept BEFORE UPDATE OR DELETE ON document_version FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER reading_is_kept BEFORE UPDATE OR DELETE ON reading FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER failure_is_kept BEFORE UPDATE OR DELETE ON failure FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER revision_is_kept BEFORE UPDATE OR DELETE ON revision FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER former_finding_is_kept BEFORE UPDATE OR DELETE ON former_finding FOR EACH ROW EXECUTE FUNCTION refuse_change();
