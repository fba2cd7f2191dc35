-- Annexes: agreed with the agreement, and some of them revised by a board afterwards. Every text stays as it was.

ALTER TABLE document ADD CONSTRAINT document_of_agreement UNIQUE (agreement_id, id);
DROP INDEX document_agreement;

CREATE TABLE annex (
    id           uuid        PRIMARY KEY,
    agreement_id uuid        NOT NULL REFERENCES agreement,
    label        text        NOT NULL CHECK (length(label) BETWEEN 1 AND 100),
    title        text        NOT NULL CHECK (length(title) BETWEEN 1 AND 300),
    revisable_by text        NOT NULL CHECK (revisable_by IN ('PARTIES', 'BOARD')),
    board_id     uuid,
    -- counts how often the draft was written
    edition      bigint      NOT NULL CHECK (edition > 0),
    recorded_at  timestamptz NOT NULL,
    recorded_by  text        NOT NULL,
    UNIQUE (agreement_id, label),
    UNIQUE (agreement_id, id),
    FOREIGN KEY (agreement_id, board_id) REFERENCES board (agreement_id, id),
    CHECK ((revisable_by = 'BOARD') = (board_id IS NOT NULL))
);
CREATE CONSTRAINT TRIGGER annex_in_timeline AFTER INSERT OR UPDATE OR DELETE ON annex
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_line_in_timeline('agreement_id');

-- The first is the parties' and counts from the agreement's start; the others rest on a board's decision.
CREATE TABLE annex_revision (
    id           uuid        PRIMARY KEY,
    agreement_id uuid        NOT NULL,
    annex_id     uuid        NOT NULL,
    number       int         NOT NULL CHECK (number BETWEEN 1 AND 500),
    text         text        CHECK (octet_length(text) BETWEEN 1 AND 102400),
    document_id  uuid,
    decided_on   date,
    reference    text        CHECK (length(reference) BETWEEN 1 AND 300),
    valid_from   date        CHECK (valid_from >= decided_on),
    reason       text        CHECK (length(reason) <= 20000),
    recorded_at  timestamptz NOT NULL,
    recorded_by  text        NOT NULL,
    UNIQUE (annex_id, number),
    FOREIGN KEY (agreement_id, annex_id) REFERENCES annex (agreement_id, id),
    FOREIGN KEY (agreement_id, document_id) REFERENCES document (agreement_id, id),
    CHECK (num_nonnulls(text, document_id) >= 1),
    CHECK (CASE number WHEN 1 THEN num_nonnulls(decided_on, reference, valid_from, reason) = 0
                       ELSE num_nonnulls(decided_on, reference, valid_from) = 3 END)
);
CREATE INDEX annex_revision_document ON annex_revision (document_id) WHERE document_id IS NOT NULL;
CREATE CONSTRAINT TRIGGER annex_revision_in_timeline AFTER INSERT OR UPDATE OR DELETE ON annex_revision
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_line_in_timeline('agreement_id');

-- Annexes and their first texts are written while the agreement is a draft, and never after.
CREATE FUNCTION refuse_change_of_annex() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    written record;
BEGIN
    IF TG_OP = 'DELETE' THEN written := OLD; ELSE written := NEW; END IF;
    IF (SELECT status FROM agreement WHERE id = written.agreement_id) IS DISTINCT FROM 'DRAFT' THEN
        RAISE EXCEPTION 'an annex is written while its agreement is a draft'
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN written;
END $$;
CREATE TRIGGER annex_unchanged BEFORE INSERT OR UPDATE OR DELETE ON annex
    FOR EACH ROW EXECUTE FUNCTION refuse_change_of_annex();
CREATE TRIGGER annex_first_text_unchanged BEFORE DELETE ON annex_revision
    FOR EACH ROW EXECUTE FUNCTION refuse_change_of_annex();
CREATE TRIGGER annex_first_text_written BEFORE INSERT OR UPDATE ON annex_revision
    FOR EACH ROW WHEN (NEW.number = 1) EXECUTE FUNCTION refuse_change_of_annex();

-- A board's text is the next one, of an annex that a board may revise, under an agreement that binds.
CREATE FUNCTION refuse_board_text() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE'
       OR (SELECT status FROM agreement WHERE id = NEW.agreement_id) <> 'IN_FORCE'
       OR (SELECT revisable_by FROM annex WHERE id = NEW.annex_id) <> 'BOARD'
       OR NEW.number <> (SELECT max(number) + 1 FROM annex_revision WHERE annex_id = NEW.annex_id) THEN
        RAISE EXCEPTION 'a board only ever adds the next text of an annex that it may revise'
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER annex_board_text BEFORE INSERT OR UPDATE ON annex_revision
    FOR EACH ROW WHEN (NEW.number > 1) EXECUTE FUNCTION refuse_board_text();
CREATE TRIGGER annex_kept BEFORE TRUNCATE ON annex
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_kept_row();
CREATE TRIGGER annex_revision_kept BEFORE TRUNCATE ON annex_revision
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_kept_row();
