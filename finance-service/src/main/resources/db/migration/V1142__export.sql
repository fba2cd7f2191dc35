-- Batches of issued documents for ERP systems, worked on in the background by whichever replica comes first. A replica
-- holds the export's row for as long as one portion takes; when it dies the row is free again, as it was.
CREATE TABLE export (
    id           uuid        PRIMARY KEY,
    format       text        NOT NULL CHECK (format IN ('SIE4', 'CSV', 'PEPPOL')),
    payer        text        CHECK (payer ~ '^[0-9]{6}-[0-9]{4}$'),
    payee        text        CHECK (payee ~ '^[0-9]{6}-[0-9]{4}$'),
    from_date    date        NOT NULL,
    to_date      date        NOT NULL,
    status       text        NOT NULL CHECK (status IN ('WAITING', 'RUNNING', 'DONE', 'FAILED')),
    total        int         NOT NULL CHECK (total BETWEEN 0 AND 20000),
    done         int         NOT NULL CHECK (done BETWEEN 0 AND total),
    left_out     int         NOT NULL CHECK (left_out BETWEEN 0 AND done),
    -- how often the present portion has failed
    attempts     int         NOT NULL CHECK (attempts >= 0),
    requested_at timestamptz NOT NULL,
    requested_by text        NOT NULL,
    worked_at    timestamptz NOT NULL,
    finished_at  timestamptz,
    size_bytes   bigint,
    sha256       bytea       CHECK (octet_length(sha256) = 32),
    revision     bigint      NOT NULL,
    CHECK (num_nonnulls(payer, payee) = 1),
    CHECK (from_date <= to_date),
    CHECK ((status IN ('DONE', 'FAILED')) = (finished_at IS NOT NULL)),
    CHECK (num_nonnulls(size_bytes, sha256) = CASE status WHEN 'DONE' THEN 2 ELSE 0 END),
    CHECK (status <> 'DONE' OR done = total)
);
CREATE INDEX export_open ON export (worked_at) WHERE status IN ('WAITING', 'RUNNING');
CREATE INDEX export_by_organisation ON export ((coalesce(payer, payee)), id);
CREATE INDEX export_finished ON export (finished_at) WHERE finished_at IS NOT NULL;

-- Which documents, fixed when the export is ordered; and while it is worked on what has become of each.
CREATE TABLE export_document (
    export_id  uuid  NOT NULL REFERENCES export ON DELETE CASCADE,
    position   int   NOT NULL CHECK (position >= 1),
    invoice_id uuid  NOT NULL REFERENCES invoice,
    name       text,
    content    text,
    problem    text,
    PRIMARY KEY (export_id, position)
);

-- The finished file, in pieces of at most 1 MiB, so that nobody holds it whole.
CREATE TABLE export_piece (
    export_id uuid  NOT NULL REFERENCES export ON DELETE CASCADE,
    number    int   NOT NULL CHECK (number >= 0),
    bytes     bytea NOT NULL CHECK (octet_length(bytes) BETWEEN 1 AND 1048576),
    PRIMARY KEY (export_id, number)
);

-- A finished export is what it was when it was first fetched.
CREATE FUNCTION export_is_final() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.status IN ('DONE', 'FAILED') THEN
        RAISE EXCEPTION 'Export % is finished and cannot change', OLD.id USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER export_final BEFORE UPDATE ON export FOR EACH ROW EXECUTE FUNCTION export_is_final();

-- Issued documents of one side in a period; drafts, which come and go, are not in it.
CREATE INDEX invoice_issued_by_payer ON invoice (payer, issue_date) WHERE status <> 'DRAFT';
CREATE INDEX invoice_issued_by_payee ON invoice (payee, issue_date) WHERE status <> 'DRAFT';
