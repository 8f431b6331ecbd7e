CREATE TRIGGER taken_input_is_kept BEFORE UPDATE ON taken_input BEGIN SELECT RAISE(ABORT, 'taken_input is append-only'); END;
CREATE TRIGGER taken_input_stays BEFORE DELETE ON taken_input BEGIN SELECT RAISE(ABORT, 'taken_input is append-only'); END;
