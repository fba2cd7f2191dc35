-- Decisions of approved minutes, as meetings-service publishes them. Links say which agreements they concern.
CREATE TABLE decision (
    id           uuid   PRIMARY KEY,
    revision     bigint NOT NULL CHECK (revision > 0),
    meeting_id   uuid   NOT NULL,
    body         text   NOT NULL CHECK (body <> ''),
    -- Of the body, when its minutes were approved.
    organisation text   CHECK (organisation ~ '^[0-9]{6}-[0-9]{4}$'),
    body_kind    text   NOT NULL,
    date         date   NOT NULL,
    number       int    NOT NULL CHECK (number > 0),
    letter       text,
    title        text   NOT NULL,
    case_number  text,
    decision     text   NOT NULL,
    outcomes     text[] NOT NULL CHECK (cardinality(outcomes) > 0),
    approved_on  date   NOT NULL,
    -- Everybody may read it from then on.
    announced_on date   CHECK (announced_on >= approved_on)
);
CREATE TABLE decision_link (
    decision_id  uuid NOT NULL REFERENCES decision,
    agreement_id uuid NOT NULL REFERENCES agreement,
    relation     text NOT NULL CHECK (relation <> ''),
    PRIMARY KEY (decision_id, agreement_id, relation)
);
CREATE INDEX decision_link_agreement ON decision_link (agreement_id);

-- What rests on a decision names it. New columns come in the same order in the records, which are filled with rows as they are.
ALTER TABLE timeline ADD COLUMN decision_id uuid REFERENCES decision;
CREATE INDEX timeline_decision ON timeline (decision_id) WHERE decision_id IS NOT NULL;
CREATE INDEX timeline_resting ON timeline (agreement_id, path, party, id) WHERE path IS NOT NULL;
ALTER TABLE approval ADD COLUMN decision_id uuid REFERENCES decision;
ALTER TABLE approval_record ADD COLUMN decision_id uuid;
ALTER TABLE party_answer ADD COLUMN decision_id uuid REFERENCES decision;
ALTER TABLE board_appointment ADD COLUMN decision_id uuid REFERENCES decision;
ALTER TABLE board_appointment_record ADD COLUMN decision_id uuid;
ALTER TABLE correction ADD COLUMN decision_id uuid REFERENCES decision;

CREATE OR REPLACE FUNCTION refuse_change_of_correction() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND OLD.status = 'PROPOSED'
       AND (OLD.id, OLD.agreement_id, OLD.version, OLD.reason, OLD.decided_on, OLD.decided_by, OLD.decision_id, OLD.changes,
            OLD.proposed_for, OLD.counts_on, OLD.recorded_at, OLD.recorded_by)
           IS NOT DISTINCT FROM
           (NEW.id, NEW.agreement_id, NEW.version, NEW.reason, NEW.decided_on, NEW.decided_by, NEW.decision_id, NEW.changes,
            NEW.proposed_for, NEW.counts_on, NEW.recorded_at, NEW.recorded_by) THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'a correction keeps what it says, and is closed once'
        USING ERRCODE = 'integrity_constraint_violation';
END $$;
