-- What each party has undertaken for each year, as the latest computation of the agreement says: what terms bind it to
-- (committed), and of that what falls on it to pay to another (allocated). Who funds its own part is its own payee.
CREATE TABLE commitment (
    agreement_id uuid          NOT NULL REFERENCES agreement,
    year         int           NOT NULL,
    party        text          NOT NULL,
    payee        text          NOT NULL,
    committed    numeric(20,2) NOT NULL CHECK (committed >= 0),
    allocated    numeric(20,2) NOT NULL CHECK (allocated BETWEEN 0 AND committed),
    PRIMARY KEY (agreement_id, year, party, payee),
    CONSTRAINT own_part_is_not_allocated CHECK (party <> payee OR allocated = 0)
);
CREATE INDEX commitment_by_party ON commitment (party, year, agreement_id, payee);
CREATE INDEX commitment_by_payee ON commitment (payee, year, party, agreement_id);

-- Agreements from before this are computed anew by the next sweep, some minutes after the start.

ALTER TABLE agreement ADD COLUMN title text NOT NULL DEFAULT '';
UPDATE agreement a SET title = coalesce(r.document::json ->> 'title', '')
  FROM agreement_revision r WHERE r.agreement_id = a.id AND r.revision = a.revision;
