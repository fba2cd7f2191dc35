-- Nobody alone changes what others owe or have agreed to: a dissolution, a correction and a commitment say who has said
-- yes to them.

-- Who proposed the agreement may take it back; of those from before that was kept, an administrator alone may. What the
-- platform warns of is kept with the terms that it is about. In both tables last, because a record is filled with the row
-- as it is.
ALTER TABLE agreement
    ADD COLUMN proposed_for text   REFERENCES organisation,
    ADD COLUMN warnings     text[] NOT NULL DEFAULT '{}';
ALTER TABLE agreement_record
    ADD COLUMN proposed_for text,
    ADD COLUMN warnings     text[] NOT NULL DEFAULT '{}';

-- A dissolution is proposed, and decided when every bound party has confirmed it or an administrator has recorded that
-- the negotiation failed. Those from before were decided by whoever recorded them.
ALTER TABLE dissolution
    DROP CONSTRAINT dissolution_pkey,
    ADD COLUMN id           uuid,
    ADD COLUMN status       text,
    ADD COLUMN basis        text,
    ADD COLUMN document_id  uuid,
    ADD COLUMN proposed_for text REFERENCES organisation,
    ADD COLUMN edition      bigint NOT NULL DEFAULT 1 CHECK (edition > 0),
    ADD COLUMN closed_at    timestamptz,
    ALTER COLUMN negotiated_on DROP NOT NULL,
    ALTER COLUMN negotiation DROP NOT NULL;
ALTER TABLE dissolution DISABLE TRIGGER dissolution_in_timeline;
UPDATE dissolution
   SET id = gen_random_uuid(), status = 'DECIDED', basis = 'FAILED_NEGOTIATION', closed_at = recorded_at;
ALTER TABLE dissolution ENABLE TRIGGER dissolution_in_timeline;
ALTER TABLE dissolution
    ALTER COLUMN id SET NOT NULL,
    ALTER COLUMN agreement_id SET NOT NULL,
    ALTER COLUMN status SET NOT NULL,
    ALTER COLUMN edition DROP DEFAULT,
    ADD PRIMARY KEY (id),
    ADD FOREIGN KEY (agreement_id, document_id) REFERENCES document (agreement_id, id),
    ADD CONSTRAINT dissolution_status CHECK (status IN ('PROPOSED', 'DECIDED', 'DECLINED', 'WITHDRAWN', 'SUPERSEDED')),
    ADD CONSTRAINT dissolution_closed CHECK ((closed_at IS NULL) = (status = 'PROPOSED')),
    ADD CONSTRAINT dissolution_basis CHECK ((basis IS NOT NULL) = (status = 'DECIDED')
        AND basis IN ('CONFIRMATIONS', 'FAILED_NEGOTIATION')),
    ADD CONSTRAINT dissolution_negotiation CHECK (num_nonnulls(negotiated_on, negotiation) IN (0, 2));
CREATE INDEX dissolution_agreement ON dissolution (agreement_id, id);
CREATE UNIQUE INDEX dissolution_open ON dissolution (agreement_id) WHERE status = 'PROPOSED';
CREATE UNIQUE INDEX dissolution_decided ON dissolution (agreement_id) WHERE status = 'DECIDED';

-- A correction is proposed, and its words count once it is applied. Those from before were applied when they were made.
DROP TRIGGER correction_unchanged ON correction;
DROP TRIGGER correction_made ON correction;
DROP TRIGGER correction_in_timeline ON correction;
ALTER TABLE correction
    ADD COLUMN status       text,
    ADD COLUMN proposed_for text REFERENCES organisation,
    -- the day on which it counts although not everybody has confirmed it
    ADD COLUMN counts_on    date,
    ADD COLUMN closed_at    timestamptz,
    ADD COLUMN edition      bigint NOT NULL DEFAULT 1 CHECK (edition > 0),
    ALTER COLUMN number DROP NOT NULL;
UPDATE correction
   SET status = 'APPLIED', counts_on = (recorded_at AT TIME ZONE 'Europe/Stockholm')::date, closed_at = recorded_at;
ALTER TABLE correction
    ALTER COLUMN status SET NOT NULL,
    ALTER COLUMN counts_on SET NOT NULL,
    ALTER COLUMN edition DROP DEFAULT,
    ADD CONSTRAINT correction_status CHECK (status IN ('PROPOSED', 'APPLIED', 'OBJECTED', 'WITHDRAWN')),
    ADD CONSTRAINT correction_closed CHECK ((closed_at IS NULL) = (status = 'PROPOSED')),
    ADD CONSTRAINT correction_numbered CHECK ((number IS NOT NULL) = (status = 'APPLIED'));
-- Nothing else changes a version's words, so that a proposed correction always says what stands there.
CREATE UNIQUE INDEX correction_open ON correction (agreement_id, version) WHERE status = 'PROPOSED';
CREATE INDEX correction_counts ON correction (counts_on) WHERE status = 'PROPOSED';

CREATE CONSTRAINT TRIGGER correction_in_timeline AFTER INSERT OR UPDATE ON correction
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_line_in_timeline('agreement_id');
CREATE CONSTRAINT TRIGGER correction_made AFTER INSERT OR UPDATE ON correction
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.status = 'APPLIED')
    EXECUTE FUNCTION require_corrected_version();

-- A proposal is closed once; what it says never changes.
CREATE FUNCTION refuse_change_of_correction() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND OLD.status = 'PROPOSED'
       AND (OLD.id, OLD.agreement_id, OLD.version, OLD.reason, OLD.decided_on, OLD.decided_by, OLD.changes,
            OLD.proposed_for, OLD.counts_on, OLD.recorded_at, OLD.recorded_by)
           IS NOT DISTINCT FROM
           (NEW.id, NEW.agreement_id, NEW.version, NEW.reason, NEW.decided_on, NEW.decided_by, NEW.changes,
            NEW.proposed_for, NEW.counts_on, NEW.recorded_at, NEW.recorded_by) THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'a correction keeps what it says, and is closed once'
        USING ERRCODE = 'integrity_constraint_violation';
END $$;
CREATE TRIGGER correction_unchanged BEFORE UPDATE OR DELETE ON correction
    FOR EACH ROW EXECUTE FUNCTION refuse_change_of_correction();
CREATE TRIGGER correction_kept BEFORE TRUNCATE ON correction
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_kept_row();

-- The old text stood until the correction was applied.
CREATE OR REPLACE FUNCTION keep_draft() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.corrections > OLD.corrections THEN
        INSERT INTO version_record
        SELECT OLD.agreement_id, OLD.version, OLD.corrections, OLD.terms, c.closed_at FROM correction c
         WHERE c.agreement_id = NEW.agreement_id AND c.version = NEW.version AND c.number = NEW.corrections;
    ELSE
        INSERT INTO draft_record VALUES (OLD.agreement_id, OLD.terms, OLD.recorded_at) ON CONFLICT DO NOTHING;
    END IF;
    RETURN NULL;
END $$;

-- A commitment binds a payer by the board's decision, within what the payer is bound to, or by the payer's confirmation.
-- Of those from before nobody knows, so that each waits for its payer.
ALTER TABLE commitment
    ADD COLUMN board_id    uuid,
    ADD COLUMN document_id uuid,
    ADD COLUMN edition     bigint NOT NULL DEFAULT 1 CHECK (edition > 0),
    ADD FOREIGN KEY (agreement_id, board_id) REFERENCES board (agreement_id, id),
    ADD FOREIGN KEY (agreement_id, document_id) REFERENCES document (agreement_id, id);
ALTER TABLE commitment_amount
    -- the clause within whose share the board's decision binds the payer
    ADD COLUMN clause_id text;

-- One party's word, said once.
CREATE TABLE party_answer (
    id             uuid        PRIMARY KEY,
    agreement_id   uuid        NOT NULL REFERENCES agreement,
    dissolution_id uuid        REFERENCES dissolution,
    correction_id  uuid        REFERENCES correction,
    commitment_id  uuid        REFERENCES commitment,
    party          text        NOT NULL REFERENCES organisation,
    outcome        text        NOT NULL CHECK (outcome IN ('CONFIRMED', 'DECLINED')),
    decided_on     date,
    deciding_body  text        CHECK (length(deciding_body) BETWEEN 1 AND 300),
    reference      text        CHECK (length(reference) BETWEEN 1 AND 300),
    reason         text        CHECK (length(reason) BETWEEN 1 AND 20000),
    recorded_at    timestamptz NOT NULL,
    recorded_by    text        NOT NULL,
    CHECK (num_nonnulls(dissolution_id, correction_id, commitment_id) = 1),
    UNIQUE NULLS NOT DISTINCT (dissolution_id, correction_id, commitment_id, party)
);
CREATE CONSTRAINT TRIGGER party_answer_in_timeline AFTER INSERT ON party_answer
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_line_in_timeline('agreement_id');
CREATE TRIGGER party_answer_unchanged BEFORE UPDATE OR DELETE OR TRUNCATE ON party_answer
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_kept_row();

-- A board or another body that a follow-up is done for, as a JSON array; of a record, what the row said.
ALTER TABLE follow_up ADD COLUMN recipient_bodies text NOT NULL DEFAULT '[]' CHECK (recipient_bodies IS JSON ARRAY);
ALTER TABLE follow_up_record ADD COLUMN recipient_bodies text NOT NULL DEFAULT '[]';
