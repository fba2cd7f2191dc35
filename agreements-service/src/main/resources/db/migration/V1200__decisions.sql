-- Decisions of approved minutes, as meetings-service publishes them. Links say which agreements they concern.
CREATE TABLE decision (
    id           uuid   PRIMARY KEY,
    revision     bigint NOT NULL CHECK (revision > 0),
    meeting_id   uuid   NOT NULL,
    body         text   NOT NULL CHECK (body <> ''),
    secretariat  text   CHECK (secretariat ~ '^[0-9]{6}-[0-9]{4}$'),
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
CREATE INDEX timeline_decision ON timeline (decision_id, agreement_id) WHERE decision_id IS NOT NULL;
ALTER TABLE approval ADD COLUMN decision_id uuid REFERENCES decision;
ALTER TABLE approval_record ADD COLUMN decision_id uuid;
ALTER TABLE party_answer ADD COLUMN decision_id uuid REFERENCES decision;
ALTER TABLE board_appointment ADD COLUMN decision_id uuid REFERENCES decision;
ALTER TABLE board_appointment_record ADD COLUMN decision_id uuid;
ALTER TABLE correction ADD COLUMN decision_id uuid REFERENCES decision;
