-- Issued documents of a payee and fiscal year form a chain: each carries the SHA-256 of what it says, with the hash of
-- the one before it in what is hashed. Whoever changes, removes or slips in one has to change all after it.

ALTER TABLE invoice
    ADD COLUMN hash text CHECK (hash ~ '^[0-9a-f]{64}$'),
    ADD COLUMN previous_hash text CHECK (previous_hash ~ '^[0-9a-f]{64}$');

-- What was issued before is sealed here, by the same content as DocumentChain writes it.
CREATE FUNCTION pg_temp.field(name text, value text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
    SELECT CASE WHEN value IS NULL THEN ''
                ELSE name || '=' || replace(replace(replace(value, '\', '\\'), E'\n', '\n'), E'\r', '\r') || E'\n' END
$$;
CREATE FUNCTION pg_temp.content(i invoice, previous text) RETURNS text LANGUAGE sql STABLE AS $$
    SELECT E'samverka-document-1\n'
        || pg_temp.field('previousHash', previous)
        || pg_temp.field('id', i.id::text)
        || pg_temp.field('kind', i.kind)
        || pg_temp.field('number', i.number)
        || pg_temp.field('payee', i.payee)
        || pg_temp.field('payeeName', i.payee_name)
        || pg_temp.field('payer', i.payer)
        || pg_temp.field('payerName', i.payer_name)
        || pg_temp.field('agreementId', i.agreement_id::text)
        || pg_temp.field('agreementVersion', i.agreement_version::text)
        || pg_temp.field('year', i.year::text)
        || pg_temp.field('instalment', i.instalment::text)
        || pg_temp.field('issueDate', to_char(i.issue_date, 'YYYY-MM-DD'))
        || pg_temp.field('dueDate', to_char(i.due_date, 'YYYY-MM-DD'))
        || pg_temp.field('currency', i.currency)
        || pg_temp.field('paymentReference', i.payment_reference)
        || pg_temp.field('originalInvoiceId', i.original_invoice_id::text)
        || pg_temp.field('total', i.total::text)
        || (SELECT string_agg(pg_temp.field('line', l.line_number::text)
                || pg_temp.field('clauseId', l.clause_id)
                || pg_temp.field('branchId', l.branch_id)
                || pg_temp.field('description', l.description)
                || pg_temp.field('vatCategory', l.vat_category)
                || pg_temp.field('amount', l.amount::text)
                || pg_temp.field('originalLineNumber', l.original_line_number::text), '' ORDER BY l.line_number)
              FROM invoice_line l WHERE l.invoice_id = i.id)
$$;
ALTER TABLE invoice DISABLE TRIGGER USER;
DO $$
DECLARE
    document invoice;
    series   text;
    previous text;
    sealed   text;
BEGIN
    FOR document IN SELECT * FROM invoice WHERE status <> 'DRAFT' ORDER BY payee, fiscal_year, sequence LOOP
        IF series IS DISTINCT FROM document.payee || document.fiscal_year THEN
            series := document.payee || document.fiscal_year;
            previous := NULL;
        END IF;
        sealed := encode(sha256(convert_to(pg_temp.content(document, previous), 'UTF8')), 'hex');
        UPDATE invoice SET hash = sealed, previous_hash = previous WHERE id = document.id;
        previous := sealed;
    END LOOP;
END $$;
ALTER TABLE invoice ENABLE TRIGGER USER;
DROP FUNCTION pg_temp.content(invoice, text);
DROP FUNCTION pg_temp.field(text, text);

ALTER TABLE invoice ADD CONSTRAINT invoice_sealed CHECK (
    CASE WHEN status = 'DRAFT' THEN num_nonnulls(hash, previous_hash) = 0
         ELSE hash IS NOT NULL AND (sequence = 1) = (previous_hash IS NULL) END);

-- At commit: a document follows the one with the number before its own, so that a series has no gap.
CREATE FUNCTION document_follows_its_predecessor() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.previous_hash IS DISTINCT FROM (
        SELECT hash FROM invoice
         WHERE payee = NEW.payee AND fiscal_year = NEW.fiscal_year AND sequence = NEW.sequence - 1) THEN
        RAISE EXCEPTION 'Document % does not follow the one before it', NEW.number USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER document_follows AFTER INSERT OR UPDATE OF status ON invoice
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.status <> 'DRAFT')
    EXECUTE FUNCTION document_follows_its_predecessor();
