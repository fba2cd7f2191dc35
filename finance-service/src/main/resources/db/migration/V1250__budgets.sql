-- Budgets of organisations, year by year. Each import that says something else than the one before is a new edition;
-- editions and their rows never change, and the budget names the one that holds.
CREATE TABLE budget (
    organisation text NOT NULL CHECK (organisation ~ '^[0-9]{6}-[0-9]{4}$'),
    year         int  NOT NULL CHECK (year BETWEEN 1900 AND 9999),
    edition_id   uuid,
    PRIMARY KEY (organisation, year)
);

CREATE TABLE budget_edition (
    id           uuid        PRIMARY KEY,
    organisation text        NOT NULL,
    year         int         NOT NULL,
    edition      int         NOT NULL CHECK (edition >= 1),
    imported_at  timestamptz NOT NULL,
    imported_by  text        NOT NULL CHECK (imported_by <> ''),
    sha256       text        NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    rows         int         NOT NULL CHECK (rows > 0),
    UNIQUE (organisation, year, edition),
    -- What the budget names is an edition of its own.
    UNIQUE (organisation, year, id),
    FOREIGN KEY (organisation, year) REFERENCES budget
);
ALTER TABLE budget ADD FOREIGN KEY (organisation, year, edition_id) REFERENCES budget_edition (organisation, year, id);

CREATE TABLE budget_row (
    edition_id uuid          NOT NULL REFERENCES budget_edition,
    -- In the order of the file, from 1.
    place      int           NOT NULL CHECK (place >= 1),
    unit       text          NOT NULL CHECK (length(unit) BETWEEN 1 AND 100),
    category   text          NOT NULL CHECK (length(category) BETWEEN 1 AND 100),
    kind       text          NOT NULL CHECK (kind IN ('INCOME', 'COST')),
    -- Kronor, whole ones: the file has thousands with at most three decimals.
    amount     numeric(20,2) NOT NULL CHECK (amount = trunc(amount)),
    PRIMARY KEY (edition_id, place),
    CONSTRAINT budget_row_once UNIQUE (edition_id, unit, category, kind)
);

CREATE FUNCTION budget_edition_is_immutable() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'An edition of a budget never changes (%)', TG_TABLE_NAME USING ERRCODE = 'check_violation';
END $$;
CREATE TRIGGER budget_edition_immutable BEFORE UPDATE OR DELETE ON budget_edition
    FOR EACH ROW EXECUTE FUNCTION budget_edition_is_immutable();
CREATE TRIGGER budget_row_immutable BEFORE UPDATE OR DELETE ON budget_row
    FOR EACH ROW EXECUTE FUNCTION budget_edition_is_immutable();
