-- Who told of a figure, when, and out of which file; and when it was published, which is what a clause may ask for that
-- says "latest published before". Of figures from before, the day of the import stands for that of publication: by then
-- they were public.
CREATE TABLE population_import (
    id          uuid        PRIMARY KEY,
    recorded_at timestamptz NOT NULL,
    recorded_by text        NOT NULL CHECK (recorded_by <> ''),
    format      text        NOT NULL CHECK (format IN ('CSV', 'JSON_STAT2')),
    sha256      text        NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    figures     int         NOT NULL CHECK (figures >= 0)
);

ALTER TABLE population_figure ADD COLUMN import_id uuid REFERENCES population_import;
ALTER TABLE population_figure ADD COLUMN published_on date;
UPDATE population_figure SET published_on = (recorded_at AT TIME ZONE 'Europe/Stockholm')::date;
ALTER TABLE population_figure ALTER COLUMN published_on SET NOT NULL;

-- The place in the order of the basis from which an agreement's figures of a date stand fast: those before it count, and
-- of what was missing then the first one after it. Anything later is a correction, which counts when somebody decides so.
CREATE TABLE population_pin (
    agreement_id   uuid   NOT NULL REFERENCES agreement,
    reference_date date   NOT NULL,
    basis_order    bigint NOT NULL DEFAULT nextval('basis_order'),
    PRIMARY KEY (agreement_id, reference_date)
);
INSERT INTO population_pin (agreement_id, reference_date)
SELECT d.agreement_id, d.reference_date
  FROM agreement_reference_date d
  JOIN agreement a ON a.id = d.agreement_id
  JOIN agreement_revision r ON r.agreement_id = a.id AND r.revision = a.revision
 WHERE r.document::json ->> 'status' IN ('IN_FORCE', 'EXPIRED', 'DISSOLVED');

-- Agreements with a clause that asks for the latest figures: every import may move them.
CREATE TABLE agreement_latest_figures (
    agreement_id uuid PRIMARY KEY REFERENCES agreement
);

-- Somebody's word that corrections count for an agreement. Its place in the order of the basis says for which documents.
CREATE TABLE population_decision (
    id                 uuid        PRIMARY KEY,
    agreement_id       uuid        NOT NULL REFERENCES agreement,
    decided_at         timestamptz NOT NULL,
    decided_by         text        NOT NULL CHECK (decided_by <> ''),
    reason             text        NOT NULL CHECK (reason <> ''),
    decision_reference text,
    basis_order        bigint      NOT NULL DEFAULT nextval('basis_order')
);
CREATE INDEX population_decision_by_agreement ON population_decision (agreement_id, id);

-- A figure that came later than the one which an agreement counts by, and differs from it. At most one waits for each
-- area and date; a newer one takes its place. None is ever deleted, and one that is settled never changes.
CREATE TABLE population_correction (
    id             uuid        PRIMARY KEY,
    agreement_id   uuid        NOT NULL REFERENCES agreement,
    area           text        NOT NULL,
    reference_date date        NOT NULL,
    figure_order   bigint      NOT NULL,
    counted        bigint      NOT NULL,
    population     bigint      NOT NULL CHECK (population <> counted),
    source         text        NOT NULL,
    import_id      uuid        REFERENCES population_import,
    recorded_at    timestamptz NOT NULL,
    -- The agreement's parties and payees when it came.
    readers        varchar[]   NOT NULL,
    status         text        NOT NULL CHECK (status IN ('WAITING', 'TAKEN', 'REPLACED')),
    decision_id    uuid        REFERENCES population_decision,
    CONSTRAINT population_correction_decided CHECK ((status = 'TAKEN') = (decision_id IS NOT NULL))
);
CREATE UNIQUE INDEX population_correction_one_waiting
    ON population_correction (agreement_id, area, reference_date) WHERE status = 'WAITING';
CREATE INDEX population_correction_by_agreement ON population_correction (agreement_id, id);
CREATE INDEX population_correction_by_decision ON population_correction (decision_id) WHERE decision_id IS NOT NULL;

CREATE FUNCTION settled_is_immutable() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% % is settled and cannot change', TG_TABLE_NAME, OLD.id USING ERRCODE = 'check_violation';
END $$;
CREATE TRIGGER population_correction_immutable BEFORE UPDATE ON population_correction
    FOR EACH ROW WHEN (OLD.status <> 'WAITING') EXECUTE FUNCTION settled_is_immutable();
CREATE TRIGGER population_correction_stays BEFORE DELETE ON population_correction
    FOR EACH ROW EXECUTE FUNCTION settled_is_immutable();
CREATE TRIGGER population_decision_immutable BEFORE UPDATE OR DELETE ON population_decision
    FOR EACH ROW EXECUTE FUNCTION settled_is_immutable();
