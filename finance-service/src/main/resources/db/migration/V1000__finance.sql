-- What finance knows and what it has issued. Every rule that the database can hold stands here as well as in the code.

-- Figures are never overwritten: a later import of the same area and date is a new row, so that an allocation can be
-- asked for as it was known at a time.
CREATE TABLE population_figure (
    area           text        NOT NULL CHECK (area ~ '^[0-9]{2}([0-9]{2})?$'),
    reference_date date        NOT NULL,
    recorded_at    timestamptz NOT NULL,
    population     bigint      NOT NULL CHECK (population >= 0),
    source         text        NOT NULL CHECK (source <> ''),
    PRIMARY KEY (area, reference_date, recorded_at)
);
CREATE INDEX population_figure_by_date ON population_figure (reference_date, area, recorded_at DESC);

-- Organisations as agreements tells of them; every revision is kept for the same reason.
CREATE TABLE organisation (
    organisation_number text        NOT NULL CHECK (organisation_number ~ '^[0-9]{6}-[0-9]{4}$'),
    revision            bigint      NOT NULL,
    name                text        NOT NULL,
    area_code           text        CHECK (area_code ~ '^[0-9]{2}([0-9]{2})?$'),
    recorded_at         timestamptz NOT NULL,
    PRIMARY KEY (organisation_number, revision)
);

-- Agreements as agreements tells of them: one row to lock and to look up, and every applied revision.
CREATE TABLE agreement (
    id       uuid   PRIMARY KEY,
    revision bigint NOT NULL
);
CREATE TABLE agreement_revision (
    agreement_id uuid        NOT NULL REFERENCES agreement,
    revision     bigint      NOT NULL,
    recorded_at  timestamptz NOT NULL,
    document     text        NOT NULL,
    PRIMARY KEY (agreement_id, revision)
);

-- What the present revision rests on, so that a change of an organisation or a figure finds its agreements.
CREATE TABLE agreement_organisation (
    agreement_id        uuid NOT NULL REFERENCES agreement,
    organisation_number text NOT NULL,
    PRIMARY KEY (organisation_number, agreement_id)
);
CREATE INDEX agreement_organisation_by_agreement ON agreement_organisation (agreement_id);
CREATE TABLE agreement_reference_date (
    agreement_id   uuid NOT NULL REFERENCES agreement,
    reference_date date NOT NULL,
    PRIMARY KEY (reference_date, agreement_id)
);
CREATE INDEX agreement_reference_date_by_agreement ON agreement_reference_date (agreement_id);

-- The payee calls for a year's money once.
CREATE TABLE requisition (
    id               uuid        PRIMARY KEY,
    agreement_id     uuid        NOT NULL REFERENCES agreement,
    year             int         NOT NULL,
    instalment       int         NOT NULL DEFAULT 0 CHECK (instalment >= 0),
    payee            text        NOT NULL,
    requisitioned_on date        NOT NULL,
    recorded_at      timestamptz NOT NULL,
    CONSTRAINT requisition_once UNIQUE (agreement_id, year, instalment, payee)
);

-- The last number given per payee and fiscal year. The row is locked by the transaction that issues, which gives
-- numbers without gaps: a number whose transaction fails is never taken.
CREATE TABLE number_series (
    payee       text NOT NULL,
    fiscal_year int  NOT NULL,
    last        int  NOT NULL CHECK (last BETWEEN 1 AND 999999),
    PRIMARY KEY (payee, fiscal_year)
);

CREATE TABLE invoice (
    id                  uuid          PRIMARY KEY,
    agreement_id        uuid          NOT NULL REFERENCES agreement,
    agreement_version   int           NOT NULL,
    year                int           NOT NULL,
    instalment          int           NOT NULL DEFAULT 0 CHECK (instalment >= 0),
    kind                text          NOT NULL CHECK (kind IN ('INVOICE', 'CREDIT_NOTE')),
    status              text          NOT NULL CHECK (status IN ('DRAFT', 'ISSUED', 'PARTLY_PAID', 'PAID', 'CREDITED')),
    payee               text          NOT NULL,
    payee_name          text          NOT NULL,
    payer               text          NOT NULL CHECK (payer <> payee),
    payer_name          text          NOT NULL,
    requisition_id      uuid          REFERENCES requisition,
    fiscal_year         int,
    sequence            int           CHECK (sequence >= 1),
    number              text,
    issue_date          date,
    due_date            date          CHECK (due_date >= issue_date),
    currency            text          NOT NULL CHECK (currency = 'SEK'),
    payment_reference   text          CHECK (payment_reference ~ '^[0-9]{12}$'),
    total               numeric(20,2) NOT NULL CHECK (total > 0),
    paid                numeric(20,2) NOT NULL DEFAULT 0 CHECK (paid >= 0),
    credited            numeric(20,2) NOT NULL DEFAULT 0 CHECK (credited BETWEEN 0 AND total),
    original_invoice_id uuid          REFERENCES invoice,
    acknowledged_at     timestamptz,
    revision            bigint        NOT NULL,
    CONSTRAINT invoice_number_once UNIQUE (payee, fiscal_year, sequence),
    CONSTRAINT invoice_issued_has_number CHECK (
        CASE WHEN status = 'DRAFT'
             THEN num_nulls(fiscal_year, sequence, number, issue_date, payment_reference) = 5 AND due_date IS NULL
             ELSE num_nulls(fiscal_year, sequence, number, issue_date, payment_reference) = 0 END),
    CONSTRAINT invoice_number_form CHECK (number = fiscal_year || '-' || lpad(sequence::text, 6, '0')),
    CONSTRAINT invoice_due CHECK (status = 'DRAFT' OR (kind = 'INVOICE') = (due_date IS NOT NULL)),
    CONSTRAINT credit_note_refers CHECK ((kind = 'CREDIT_NOTE') = (original_invoice_id IS NOT NULL)),
    CONSTRAINT credit_note_is_not_credited CHECK (kind = 'INVOICE' OR credited = 0),
    CONSTRAINT invoice_credited_whole CHECK ((status = 'CREDITED') = (credited = total))
);
-- At most one draft of its kind: two workers that rebuild the same drafts cannot both keep theirs.
CREATE UNIQUE INDEX invoice_one_draft
    ON invoice (agreement_id, year, instalment, payee, payer, kind, original_invoice_id) NULLS NOT DISTINCT
    WHERE status = 'DRAFT';
CREATE INDEX invoice_by_agreement ON invoice (agreement_id, year);
CREATE INDEX invoice_by_payer ON invoice (payer, id);
CREATE INDEX invoice_by_payee ON invoice (payee, id);
CREATE INDEX invoice_by_original ON invoice (original_invoice_id) WHERE original_invoice_id IS NOT NULL;
CREATE INDEX invoice_by_requisition ON invoice (requisition_id) WHERE requisition_id IS NOT NULL;

CREATE TABLE invoice_line (
    invoice_id           uuid          NOT NULL REFERENCES invoice ON DELETE CASCADE,
    line_number          int           NOT NULL CHECK (line_number >= 1),
    clause_id            text          NOT NULL CHECK (clause_id <> ''),
    branch_id            text          NOT NULL,
    description          text          NOT NULL,
    vat_category         text          NOT NULL,
    amount               numeric(20,2) NOT NULL CHECK (amount > 0),
    original_line_number int,
    PRIMARY KEY (invoice_id, line_number)
);

-- An issued document never changes: only what others do to it may (payment, credit, acknowledgement).
CREATE FUNCTION issued_is_immutable() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.status = 'DRAFT' THEN
        RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
    END IF;
    IF TG_OP = 'DELETE' THEN
        RAISE EXCEPTION 'Document % is issued and cannot be deleted', OLD.number USING ERRCODE = 'check_violation';
    END IF;
    IF NEW.status = 'DRAFT' OR
       (to_jsonb(NEW) - '{status,paid,credited,acknowledged_at,revision}'::text[]) IS DISTINCT FROM
       (to_jsonb(OLD) - '{status,paid,credited,acknowledged_at,revision}'::text[]) THEN
        RAISE EXCEPTION 'Document % is issued and cannot change', OLD.number USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER invoice_immutable BEFORE UPDATE OR DELETE ON invoice
    FOR EACH ROW EXECUTE FUNCTION issued_is_immutable();

CREATE FUNCTION issued_lines_are_immutable() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    document uuid := CASE TG_OP WHEN 'DELETE' THEN OLD.invoice_id ELSE NEW.invoice_id END;
BEGIN
    IF EXISTS (SELECT FROM invoice WHERE id = document AND status <> 'DRAFT') THEN
        RAISE EXCEPTION 'The lines of an issued document cannot change' USING ERRCODE = 'check_violation';
    END IF;
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER invoice_line_immutable BEFORE INSERT OR UPDATE OR DELETE ON invoice_line
    FOR EACH ROW EXECUTE FUNCTION issued_lines_are_immutable();

-- At issue: the lines sum to the total, and a credit takes from no line of the original more than it has left.
CREATE FUNCTION issue_is_sound() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.total IS DISTINCT FROM (SELECT sum(amount) FROM invoice_line WHERE invoice_id = NEW.id) THEN
        RAISE EXCEPTION 'The lines of % do not sum to its total', NEW.number USING ERRCODE = 'check_violation';
    END IF;
    IF NEW.kind = 'CREDIT_NOTE' AND EXISTS (
        SELECT FROM invoice_line credit
          LEFT JOIN invoice_line original
                 ON original.invoice_id = NEW.original_invoice_id
                AND original.line_number = credit.original_line_number
         WHERE credit.invoice_id = NEW.id
           AND (original.amount IS NULL OR original.amount < (
               SELECT sum(taken.amount)
                 FROM invoice_line taken
                 JOIN invoice note ON note.id = taken.invoice_id
                WHERE note.original_invoice_id = NEW.original_invoice_id
                  AND note.status <> 'DRAFT'
                  AND taken.original_line_number = credit.original_line_number))) THEN
        RAISE EXCEPTION 'Credit note % takes more than is left', NEW.number USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER invoice_issue_is_sound AFTER UPDATE OF status ON invoice
    FOR EACH ROW WHEN (OLD.status = 'DRAFT' AND NEW.status <> 'DRAFT') EXECUTE FUNCTION issue_is_sound();
