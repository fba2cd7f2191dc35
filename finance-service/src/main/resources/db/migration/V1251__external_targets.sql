-- Goals for money from outside and what external funders have given, as the newest revision of each agreement tells.
-- A goal is no receivable: nothing here is summed with what anybody owes.
CREATE TABLE external_target (
    agreement_id uuid          NOT NULL REFERENCES agreement,
    year         int           NOT NULL,
    clause_id    text          NOT NULL,
    target       numeric(20,2) NOT NULL CHECK (target >= 0),
    reached      numeric(20,2) NOT NULL CHECK (reached >= 0),
    PRIMARY KEY (agreement_id, year, clause_id)
);
CREATE INDEX external_target_by_year ON external_target (year, agreement_id, clause_id);

-- Who may read an agreement that has goals: who is or was party to it, whom an open amendment would bring in, its payees.
CREATE TABLE external_target_reader (
    organisation text NOT NULL,
    agreement_id uuid NOT NULL REFERENCES agreement,
    PRIMARY KEY (organisation, agreement_id)
);
CREATE INDEX external_target_reader_by_agreement ON external_target_reader (agreement_id);

-- Agreements from before this are kept by the next sweep, some minutes after the start.
