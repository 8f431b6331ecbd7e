CREATE TRIGGER taken_input_is_kept BEFORE UPDATE OR DELETE ON taken_input FOR EACH ROW EXECUTE FUNCTION refuse_change();
