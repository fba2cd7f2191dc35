-- Clerical corrections: the words of a version as they should have stood. What stood before is kept.

CREATE TABLE correction (
    id           uuid        PRIMARY KEY,
    agreement_id uuid        NOT NULL,
    version      int         NOT NULL,
    -- counts the corrections of the version, from 1
    number       int         NOT NULL CHECK (number BETWEEN 1 AND 200),
    reason       text        NOT NULL CHECK (length(reason) BETWEEN 1 AND 20000),
    decided_on   date,
    decided_by   text        CHECK (length(decided_by) BETWEEN 1 AND 300),
    -- where, what stood and what stands, as a JSON array
    changes      text        NOT NULL CHECK (changes IS JSON ARRAY),
    recorded_at  timestamptz NOT NULL,
    recorded_by  text        NOT NULL,
    UNIQUE (agreement_id, version, number),
    FOREIGN KEY (agreement_id, version) REFERENCES agreement_version
);
CREATE INDEX correction_agreement ON correction (agreement_id, id);
CREATE CONSTRAINT TRIGGER correction_in_timeline AFTER INSERT ON correction
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_line_in_timeline('agreement_id');
CREATE TRIGGER correction_unchanged BEFORE UPDATE OR DELETE OR TRUNCATE ON correction
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_kept_row();

-- How many corrections the text has taken.
ALTER TABLE agreement_version ADD COLUMN corrections int NOT NULL DEFAULT 0 CHECK (corrections >= 0);

-- A version's text as it stood until its next correction.
CREATE TABLE version_record (
    agreement_id uuid        NOT NULL,
    version      int         NOT NULL,
    -- how many corrections it had taken then
    corrections  int         NOT NULL,
    terms        text        NOT NULL,
    stood_until  timestamptz NOT NULL,
    PRIMARY KEY (agreement_id, version, corrections),
    FOREIGN KEY (agreement_id, version) REFERENCES agreement_version
);
CREATE TRIGGER version_record_unchanged BEFORE UPDATE OR DELETE OR TRUNCATE ON version_record
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_kept_row();

-- A version is what the parties have approved: a draft's text may change, and after that nothing but the words that a
-- correction names, one correction at a time.
CREATE OR REPLACE FUNCTION refuse_change_of_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' THEN
        IF (SELECT status FROM agreement WHERE id = OLD.agreement_id) = 'DRAFT' AND NEW.corrections = 0 THEN
            RETURN NEW;
        END IF;
        IF (NEW.agreement_id, NEW.version, NEW.effective_from, NEW.amendment_id, NEW.recorded_at)
               IS NOT DISTINCT FROM
               (OLD.agreement_id, OLD.version, OLD.effective_from, OLD.amendment_id, OLD.recorded_at)
           AND NEW.corrections = OLD.corrections + 1
           AND EXISTS (SELECT FROM correction c WHERE c.agreement_id = NEW.agreement_id
                          AND c.version = NEW.version AND c.number = NEW.corrections) THEN
            RETURN NEW;
        END IF;
    END IF;
    RAISE EXCEPTION 'a version of a proposed agreement never changes, except by a correction'
        USING ERRCODE = 'integrity_constraint_violation';
END $$;

-- A draft's text that is replaced and a version's text that is corrected are both kept, each in its place.
CREATE OR REPLACE FUNCTION keep_draft() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.corrections > OLD.corrections THEN
        INSERT INTO version_record
        SELECT OLD.agreement_id, OLD.version, OLD.corrections, OLD.terms, c.recorded_at FROM correction c
         WHERE c.agreement_id = NEW.agreement_id AND c.version = NEW.version AND c.number = NEW.corrections;
    ELSE
        INSERT INTO draft_record VALUES (OLD.agreement_id, OLD.terms, OLD.recorded_at) ON CONFLICT DO NOTHING;
    END IF;
    RETURN NULL;
END $$;

-- Asked when the transaction commits: no correction that has corrected nothing.
CREATE FUNCTION require_corrected_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM agreement_version v WHERE v.agreement_id = NEW.agreement_id
                      AND v.version = NEW.version AND v.corrections >= NEW.number) THEN
        RAISE EXCEPTION 'correction % has not been made', NEW.id USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER correction_made AFTER INSERT ON correction
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_corrected_version();
