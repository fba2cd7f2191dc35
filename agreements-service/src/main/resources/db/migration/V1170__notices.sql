-- An agreement may go on until notice is given; a party's notice ends it for that party.
ALTER TABLE agreement ALTER COLUMN valid_to DROP NOT NULL;
ALTER TABLE agreement_record ALTER COLUMN valid_to DROP NOT NULL;

CREATE TABLE notice (
    agreement_id uuid        NOT NULL REFERENCES agreement,
    party        text        NOT NULL REFERENCES organisation,
    noticed_on   date        NOT NULL,
    ends_on      date        NOT NULL CHECK (ends_on >= noticed_on),
    reason       text        CHECK (length(reason) BETWEEN 1 AND 20000),
    recorded_at  timestamptz NOT NULL,
    recorded_by  text        NOT NULL,
    PRIMARY KEY (agreement_id, party)
);
CREATE CONSTRAINT TRIGGER notice_in_timeline AFTER INSERT OR UPDATE OR DELETE ON notice
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_line_in_timeline('agreement_id');
CREATE TRIGGER notice_unchanged BEFORE UPDATE OR DELETE OR TRUNCATE ON notice
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_kept_row();
