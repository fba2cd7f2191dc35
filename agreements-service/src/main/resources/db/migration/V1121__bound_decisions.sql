-- Whether a decision has bound its party: then only what concerns an appeal may change. In both tables last, because a
-- record is filled with the row as it is.
ALTER TABLE approval ADD COLUMN bound boolean NOT NULL DEFAULT false;
ALTER TABLE approval_record ADD COLUMN bound boolean NOT NULL DEFAULT false;

-- How an administrator has closed the contest of a party's decisions.
CREATE TABLE contest_closing (
    id           uuid        PRIMARY KEY,
    agreement_id uuid        NOT NULL REFERENCES agreement,
    party        text        NOT NULL REFERENCES organisation,
    closed_on    date        NOT NULL,
    reason       text        NOT NULL CHECK (length(reason) BETWEEN 1 AND 20000),
    document_id  uuid        NOT NULL,
    recorded_at  timestamptz NOT NULL,
    recorded_by  text        NOT NULL,
    FOREIGN KEY (agreement_id, document_id) REFERENCES document (agreement_id, id)
);
CREATE INDEX contest_closing_agreement ON contest_closing (agreement_id, party, id);
CREATE INDEX contest_closing_document ON contest_closing (document_id);
CREATE CONSTRAINT TRIGGER contest_closing_in_timeline AFTER INSERT ON contest_closing
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_line_in_timeline('agreement_id');
CREATE TRIGGER contest_closing_unchanged BEFORE UPDATE OR DELETE OR TRUNCATE ON contest_closing
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_kept_row();
