CREATE TRIGGER document_origin_is_kept BEFORE UPDATE OR DELETE ON document_origin FOR EACH ROW EXECUTE FUNCTION refuse_change();
