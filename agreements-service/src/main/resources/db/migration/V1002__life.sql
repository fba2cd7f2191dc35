-- The whole life of an agreement, and what it was at any time.

ALTER TABLE agreement
    ADD COLUMN predecessor  uuid        REFERENCES agreement CHECK (predecessor <> id),
    ADD COLUMN dissolved_on date,
    -- when the row became what it is
    ADD COLUMN recorded_at  timestamptz;
ALTER TABLE agreement DISABLE TRIGGER agreement_in_timeline;
UPDATE agreement SET recorded_at = created_at;
ALTER TABLE agreement ENABLE TRIGGER agreement_in_timeline;
ALTER TABLE agreement
    ALTER COLUMN recorded_at SET NOT NULL,
    DROP CONSTRAINT agreement_status_check,
    DROP CONSTRAINT agreement_check1,
    ADD CONSTRAINT agreement_status_check CHECK (status IN
        ('DRAFT', 'PROPOSED', 'IN_FORCE', 'EXPIRED', 'DISSOLVED', 'REJECTED', 'WITHDRAWN')),
    ADD CONSTRAINT agreement_has_bound CHECK (
        (in_force_since IS NOT NULL) = (status IN ('IN_FORCE', 'EXPIRED', 'DISSOLVED'))),
    ADD CONSTRAINT agreement_dissolved CHECK (
        CASE status WHEN 'DISSOLVED' THEN dissolved_on IS NOT NULL
                    WHEN 'IN_FORCE'  THEN true
                    ELSE dissolved_on IS NULL END);
CREATE INDEX agreement_predecessor ON agreement (predecessor) WHERE predecessor IS NOT NULL;
CREATE INDEX agreement_ends ON agreement (least(valid_to, dissolved_on)) WHERE status = 'IN_FORCE';

-- Rows as they were. Whatever changes a row leaves the row that it makes here.
CREATE TABLE agreement_record (LIKE agreement, PRIMARY KEY (id, revision));
CREATE TABLE approval_record (LIKE approval, PRIMARY KEY (id, edition));
CREATE INDEX approval_record_agreement ON approval_record (agreement_id, recorded_at);
-- Only a draft's text changes; a text that has been replaced moves here.
CREATE TABLE draft_record (
    agreement_id uuid        NOT NULL REFERENCES agreement,
    terms        text        NOT NULL,
    recorded_at  timestamptz NOT NULL,
    PRIMARY KEY (agreement_id, recorded_at)
);
INSERT INTO agreement_record SELECT * FROM agreement;
INSERT INTO approval_record SELECT * FROM approval;

CREATE FUNCTION keep_record() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    EXECUTE format('INSERT INTO %I SELECT ($1).* ON CONFLICT DO NOTHING', TG_ARGV[0]) USING NEW;
    RETURN NULL;
END $$;
CREATE FUNCTION keep_draft() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO draft_record VALUES (OLD.agreement_id, OLD.terms, OLD.recorded_at) ON CONFLICT DO NOTHING;
    RETURN NULL;
END $$;
CREATE TRIGGER agreement_recorded AFTER INSERT OR UPDATE ON agreement
    FOR EACH ROW WHEN (NEW.revision > 0) EXECUTE FUNCTION keep_record('agreement_record');
CREATE TRIGGER approval_recorded AFTER INSERT OR UPDATE ON approval
    FOR EACH ROW EXECUTE FUNCTION keep_record('approval_record');
CREATE TRIGGER draft_recorded AFTER UPDATE ON agreement_version
    FOR EACH ROW EXECUTE FUNCTION keep_draft();

-- How an agreement is ended before its time: a dispute has been negotiated, and the negotiation has failed.
CREATE TABLE dissolution (
    agreement_id   uuid        PRIMARY KEY REFERENCES agreement,
    effective_on   date        NOT NULL,
    reason         text        NOT NULL CHECK (length(reason) BETWEEN 1 AND 20000),
    negotiated_on  date        NOT NULL CHECK (negotiated_on <= effective_on),
    negotiation    text        NOT NULL CHECK (length(negotiation) BETWEEN 1 AND 20000),
    reference      text,
    recorded_at    timestamptz NOT NULL,
    recorded_by    text        NOT NULL
);
CREATE CONSTRAINT TRIGGER dissolution_in_timeline AFTER INSERT OR UPDATE OR DELETE ON dissolution
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_line_in_timeline('agreement_id');

-- What the agreement's board has decided to fund; decided before a dissolution, it is owed after it too.
CREATE TABLE commitment (
    id            uuid        PRIMARY KEY,
    agreement_id  uuid        NOT NULL REFERENCES agreement,
    title         text        NOT NULL CHECK (length(title) BETWEEN 1 AND 300),
    decided_on    date        NOT NULL,
    deciding_body text        NOT NULL CHECK (deciding_body <> ''),
    reference     text,
    payee         text        NOT NULL REFERENCES organisation,
    recorded_at   timestamptz NOT NULL,
    recorded_by   text        NOT NULL
);
CREATE INDEX commitment_agreement ON commitment (agreement_id, id);
CREATE CONSTRAINT TRIGGER commitment_in_timeline AFTER INSERT OR UPDATE OR DELETE ON commitment
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_line_in_timeline('agreement_id');
CREATE TABLE commitment_amount (
    commitment_id uuid          NOT NULL REFERENCES commitment,
    payer         text          NOT NULL REFERENCES organisation,
    year          int           NOT NULL CHECK (year BETWEEN 1900 AND 9999),
    amount        numeric(20,2) NOT NULL CHECK (amount > 0),
    PRIMARY KEY (commitment_id, payer, year)
);
