-- Double entry behind every issued document and every payment. Entries are written once and never change.

CREATE TABLE journal_entry (
    id             uuid        PRIMARY KEY,
    payee          text        NOT NULL,
    payer          text        NOT NULL,
    kind           text        NOT NULL CHECK (kind IN ('INVOICE', 'CREDIT_NOTE', 'PAYMENT', 'REPAYMENT')),
    entry_date     date        NOT NULL,
    agreement_id   uuid        NOT NULL REFERENCES agreement,
    -- The invoice whose claim the entry is of: of a credit note the one it refers to, of a payment the one it is for.
    invoice_id     uuid        NOT NULL REFERENCES invoice,
    credit_note_id uuid        REFERENCES invoice,
    payment_id     uuid        REFERENCES payment,
    description    text        NOT NULL CHECK (description <> ''),
    row_count      int         NOT NULL CHECK (row_count >= 2),
    recorded_at    timestamptz NOT NULL,
    CONSTRAINT journal_entry_source CHECK (CASE kind
        WHEN 'INVOICE' THEN num_nonnulls(credit_note_id, payment_id) = 0
        WHEN 'CREDIT_NOTE' THEN credit_note_id IS NOT NULL AND payment_id IS NULL
        ELSE payment_id IS NOT NULL AND credit_note_id IS NULL END)
);
CREATE UNIQUE INDEX journal_entry_of_invoice ON journal_entry (invoice_id) WHERE kind = 'INVOICE';
CREATE UNIQUE INDEX journal_entry_of_credit_note ON journal_entry (credit_note_id) WHERE credit_note_id IS NOT NULL;
CREATE UNIQUE INDEX journal_entry_of_payment ON journal_entry (payment_id) WHERE payment_id IS NOT NULL;
CREATE INDEX journal_entry_by_claim ON journal_entry (invoice_id);
CREATE INDEX journal_entry_by_payee ON journal_entry (payee, entry_date, id);
CREATE INDEX journal_entry_by_agreement ON journal_entry (agreement_id, entry_date, id);

CREATE TABLE journal_row (
    entry_id   uuid          NOT NULL REFERENCES journal_entry,
    row_number int           NOT NULL CHECK (row_number >= 1),
    role       text          NOT NULL CHECK (role IN ('RECEIVABLE', 'CONTRIBUTION_INCOME', 'BANK', 'OVERPAYMENT')),
    account    text          NOT NULL CHECK (account ~ '^[0-9]{3,10}$'),
    clause_id  text          CHECK (clause_id <> ''),
    -- Debit above zero, credit below.
    amount     numeric(20,2) NOT NULL CHECK (amount <> 0),
    PRIMARY KEY (entry_id, row_number),
    CONSTRAINT income_names_its_clause CHECK (role <> 'CONTRIBUTION_INCOME' OR clause_id IS NOT NULL)
);

CREATE FUNCTION journal_is_immutable() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'The journal is written once and cannot change' USING ERRCODE = 'check_violation';
END $$;
CREATE TRIGGER journal_entry_immutable BEFORE UPDATE OR DELETE ON journal_entry
    FOR EACH ROW EXECUTE FUNCTION journal_is_immutable();
CREATE TRIGGER journal_row_immutable BEFORE UPDATE OR DELETE ON journal_row
    FOR EACH ROW EXECUTE FUNCTION journal_is_immutable();
CREATE TRIGGER journal_entry_kept BEFORE TRUNCATE ON journal_entry EXECUTE FUNCTION journal_is_immutable();
CREATE TRIGGER journal_row_kept BEFORE TRUNCATE ON journal_row EXECUTE FUNCTION journal_is_immutable();

-- At commit: an entry sums to zero and has the rows that it was written with, so that none is added later.
CREATE FUNCTION journal_entry_balances() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    entry uuid := (to_jsonb(NEW) ->> TG_ARGV[0])::uuid;
BEGIN
    IF (SELECT e.row_count <> count(r.entry_id) OR coalesce(sum(r.amount), 1) <> 0
          FROM journal_entry e LEFT JOIN journal_row r ON r.entry_id = e.id
         WHERE e.id = entry GROUP BY e.row_count) THEN
        RAISE EXCEPTION 'Journal entry % does not sum to zero over the rows it was written with', entry
            USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER journal_entry_balances AFTER INSERT ON journal_entry
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION journal_entry_balances('id');
CREATE CONSTRAINT TRIGGER journal_row_balances AFTER INSERT ON journal_row
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION journal_entry_balances('entry_id');

-- What was issued before there was a journal; nothing had been paid then. The account numbers are the defaults.
CREATE TEMPORARY TABLE document_before ON COMMIT DROP AS
    SELECT uuidv7() AS entry_id, * FROM invoice WHERE status <> 'DRAFT';
INSERT INTO journal_entry (id, payee, payer, kind, entry_date, agreement_id, invoice_id, credit_note_id, payment_id,
                           description, row_count, recorded_at)
SELECT entry_id, payee, payer, kind, issue_date, agreement_id, coalesce(original_invoice_id, id),
       CASE kind WHEN 'CREDIT_NOTE' THEN id END, NULL,
       CASE kind WHEN 'INVOICE' THEN 'Faktura ' ELSE 'Kreditfaktura ' END || number || ', ' || payer_name,
       1 + (SELECT count(DISTINCT clause_id) FROM invoice_line WHERE invoice_id = d.id), now()
  FROM document_before d;
INSERT INTO journal_row (entry_id, row_number, role, account, clause_id, amount)
SELECT entry_id, 1, 'RECEIVABLE', '1510', NULL, CASE kind WHEN 'INVOICE' THEN total ELSE -total END
  FROM document_before
UNION ALL
SELECT d.entry_id, 1 + row_number() OVER (PARTITION BY d.id ORDER BY min(l.line_number)), 'CONTRIBUTION_INCOME', '3510',
       l.clause_id, CASE d.kind WHEN 'INVOICE' THEN -sum(l.amount) ELSE sum(l.amount) END
  FROM document_before d JOIN invoice_line l ON l.invoice_id = d.id
 GROUP BY d.entry_id, d.id, d.kind, l.clause_id;
SET CONSTRAINTS ALL IMMEDIATE;
SET CONSTRAINTS ALL DEFERRED;

-- At commit: what is issued or paid is in the journal.
CREATE FUNCTION document_is_in_the_journal() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM journal_entry WHERE invoice_id = NEW.id AND kind = 'INVOICE' AND NEW.kind = 'INVOICE')
       AND NOT EXISTS (SELECT FROM journal_entry WHERE credit_note_id = NEW.id) THEN
        RAISE EXCEPTION 'Document % has no entry in the journal', NEW.number USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER issued_is_in_the_journal AFTER INSERT OR UPDATE OF status ON invoice
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.status <> 'DRAFT')
    EXECUTE FUNCTION document_is_in_the_journal();

CREATE FUNCTION payment_is_in_the_journal() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM journal_entry WHERE payment_id = NEW.id) THEN
        RAISE EXCEPTION 'Payment % has no entry in the journal', NEW.id USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER payment_is_in_the_journal AFTER INSERT ON payment
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION payment_is_in_the_journal();
