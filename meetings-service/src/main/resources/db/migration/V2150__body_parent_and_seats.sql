-- Where a body belongs, when it exists, and how its seats are divided.

ALTER TABLE body
    ADD COLUMN parent_body_id      uuid REFERENCES body,
    ADD COLUMN parent_organisation text CHECK (parent_organisation ~ '^[0-9]{6}-[0-9]{4}$'),
    ADD COLUMN from_date           date,
    ADD COLUMN to_date             date,
    ADD COLUMN term_from           date,
    ADD COLUMN term_to             date,
    ADD COLUMN minimum_substitutes int CHECK (minimum_substitutes >= 0),
    ADD COLUMN maximum_substitutes int CHECK (maximum_substitutes >= 0),
    -- Seats of one party or nominating organisation.
    ADD COLUMN seats               jsonb NOT NULL DEFAULT '[]',
    ADD CHECK (parent_body_id <> id),
    ADD CHECK (parent_body_id IS NULL OR parent_organisation IS NULL),
    ADD CHECK (from_date <= to_date),
    ADD CHECK ((term_from IS NULL) = (term_to IS NULL)),
    ADD CHECK (term_from <= term_to),
    ADD CHECK (minimum_substitutes <= maximum_substitutes),
    ADD CHECK (NOT jsonb_path_exists(seats, '$[*] ? (@.minimum > @.maximum)'));
CREATE INDEX body_parent ON body (parent_body_id) WHERE parent_body_id IS NOT NULL;

-- No body is part of itself, by any number of others. Parents change one at a time, so that two changes cannot close a circle that
-- neither of them sees. The service takes the same lock before it locks the body (BodyRepository).
CREATE FUNCTION body_parents_make_no_circle() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_advisory_xact_lock(hashtextextended('body-parents', 0));
    IF EXISTS (
        WITH RECURSIVE above (id) AS (
            SELECT NEW.parent_body_id
             UNION
            SELECT b.parent_body_id FROM body b JOIN above a ON b.id = a.id WHERE b.parent_body_id IS NOT NULL
        )
        SELECT 1 FROM above WHERE id = NEW.id) THEN
        RAISE EXCEPTION 'Body % cannot be part of itself', NEW.id USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER body_parents_make_no_circle BEFORE UPDATE ON body
    FOR EACH ROW WHEN (NEW.parent_body_id IS DISTINCT FROM OLD.parent_body_id AND NEW.parent_body_id IS NOT NULL)
    EXECUTE FUNCTION body_parents_make_no_circle();

-- Entries of the changes feed have every field that documents of today have.
UPDATE change SET document = left(document, length(document) - 1) || ',"seats":[]}'
 WHERE document_type = 'body' AND document IS NOT NULL;
UPDATE change_pending SET document = left(document, length(document) - 1) || ',"seats":[]}'
 WHERE document_type = 'body' AND document IS NOT NULL;
