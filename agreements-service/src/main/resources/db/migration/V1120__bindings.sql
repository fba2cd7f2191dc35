-- Nobody owes what it has not agreed to: each decision says which versions of the terms it says yes to, from when it
-- binds, and how an appeal against it ended.

ALTER TABLE approval DISABLE TRIGGER approval_in_timeline;
ALTER TABLE approval DISABLE TRIGGER approval_recorded;

-- New columns come in the same order in both tables, because a record is filled with the row as it is.
ALTER TABLE approval
    ADD COLUMN appealed_on       date,
    ADD COLUMN court_case_number text,
    ADD COLUMN appeal_outcome    text,
    ADD COLUMN appeal_final_on   date,
    -- the first day on which it meets what the party must decide
    ADD COLUMN binding_from      date,
    -- the last version that it says yes to; of a decision on an amendment the one that the amendment made
    ADD COLUMN version           int,
    -- whether it has been told that the decision counts
    ADD COLUMN counted           boolean NOT NULL DEFAULT false,
    -- whether an administrator has closed the contest of it
    ADD COLUMN released          boolean NOT NULL DEFAULT false,
    -- what bound the party before this decision ceased to bind it, or replaced another
    ADD COLUMN earlier_state     text,
    ADD COLUMN earlier_version   int,
    ADD COLUMN earlier_from      date;
ALTER TABLE approval_record
    ADD COLUMN appealed_on       date,
    ADD COLUMN court_case_number text,
    ADD COLUMN appeal_outcome    text,
    ADD COLUMN appeal_final_on   date,
    ADD COLUMN binding_from      date,
    ADD COLUMN version           int,
    ADD COLUMN counted           boolean NOT NULL DEFAULT false,
    ADD COLUMN released          boolean NOT NULL DEFAULT false,
    ADD COLUMN earlier_state     text,
    ADD COLUMN earlier_version   int,
    ADD COLUMN earlier_from      date;

-- What was called legal force was the day on which the decision counted. Of a decision that counted on its own day it
-- was not kept when it gained legal force, and other bodies' decisions gain none. The day of an appeal was not kept.
UPDATE approval SET
    appealed_on    = CASE WHEN appealed THEN coalesce(announced_on, decided_on) END,
    binding_from   = CASE WHEN NOT appealed AND outcome = 'APPROVED' THEN legal_force_on END,
    legal_force_on = CASE WHEN legal_force_on > decided_on AND party IN (SELECT organisation_number FROM organisation
                             WHERE type IN ('MUNICIPALITY', 'REGION')) THEN legal_force_on END,
    version        = CASE WHEN amendment_id IS NULL THEN 1
                          ELSE (SELECT made_version FROM amendment m WHERE m.id = amendment_id) END;
UPDATE approval_record SET
    appealed_on    = CASE WHEN appealed THEN coalesce(announced_on, decided_on) END,
    binding_from   = CASE WHEN NOT appealed AND outcome = 'APPROVED' THEN legal_force_on END,
    legal_force_on = CASE WHEN legal_force_on > decided_on AND party IN (SELECT organisation_number FROM organisation
                             WHERE type IN ('MUNICIPALITY', 'REGION')) THEN legal_force_on END,
    version        = CASE WHEN amendment_id IS NULL THEN 1
                          ELSE (SELECT made_version FROM amendment m WHERE m.id = amendment_id) END;

ALTER TABLE approval DROP COLUMN appealed;
ALTER TABLE approval_record DROP COLUMN appealed;
ALTER TABLE approval
    ADD CONSTRAINT approval_appeal CHECK (
        CASE WHEN appealed_on IS NULL THEN num_nonnulls(court_case_number, appeal_outcome, appeal_final_on) = 0
             ELSE appealed_on >= decided_on AND num_nonnulls(appeal_outcome, appeal_final_on) IN (0, 2)
                  AND coalesce(appeal_final_on, appealed_on) >= appealed_on END),
    ADD CONSTRAINT approval_court_case CHECK (length(court_case_number) BETWEEN 1 AND 100),
    ADD CONSTRAINT approval_appeal_outcome CHECK (appeal_outcome IN
        ('APPEAL_REJECTED', 'APPEAL_INADMISSIBLE', 'APPEAL_WITHDRAWN', 'DECISION_SET_ASIDE')),
    -- a decision that is appealed, set aside or released binds nobody
    ADD CONSTRAINT approval_binds CHECK (binding_from IS NULL OR (NOT released
        AND (appealed_on IS NULL OR coalesce(appeal_outcome, 'DECISION_SET_ASIDE') <> 'DECISION_SET_ASIDE'))),
    ADD CONSTRAINT approval_version CHECK (version > 0),
    ADD CONSTRAINT approval_of_agreement CHECK (amendment_id IS NOT NULL OR version IS NOT NULL),
    ADD CONSTRAINT approval_earlier CHECK (num_nonnulls(earlier_state, earlier_version, earlier_from) IN (0, 3)),
    ADD CONSTRAINT approval_earlier_state CHECK (earlier_state IN ('BOUND', 'CONTESTED', 'RELEASED')),
    ADD CONSTRAINT approval_earlier_version CHECK (earlier_version > 0);

ALTER TABLE approval ENABLE TRIGGER approval_in_timeline;
ALTER TABLE approval ENABLE TRIGGER approval_recorded;

CREATE INDEX approval_not_counted ON approval (binding_from) WHERE NOT counted AND binding_from IS NOT NULL;

-- An amendment that an unbound party has proposed lapses when another one is completed.
ALTER TABLE amendment
    DROP CONSTRAINT amendment_status_check,
    ADD CONSTRAINT amendment_status_check CHECK (status IN ('PROPOSED', 'APPROVED', 'REJECTED', 'WITHDRAWN', 'LAPSED'));
