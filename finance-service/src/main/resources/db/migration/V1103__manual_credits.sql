-- Credit notes that the payee decides of itself, each with its reason; those that changed terms cause have neither.

ALTER TABLE invoice
    ADD COLUMN credit_purpose text CHECK (credit_purpose IN ('REDUCTION', 'REPLACEMENT')),
    ADD COLUMN credit_reason text CHECK (credit_reason = btrim(credit_reason)
                                         AND length(credit_reason) BETWEEN 1 AND 500),
    ADD CONSTRAINT manual_credit_has_reason CHECK ((credit_purpose IS NULL) = (credit_reason IS NULL)),
    ADD CONSTRAINT manual_credit_is_credit_note CHECK (credit_purpose IS NULL OR kind = 'CREDIT_NOTE');

-- A manual credit note is a draft only within the transaction that issues it; the draft that changed terms have caused
-- for the same invoice may stand beside it.
DROP INDEX invoice_one_draft;
CREATE UNIQUE INDEX invoice_one_draft
    ON invoice (agreement_id, year, instalment, payee, payer, kind, original_invoice_id, credit_purpose)
    NULLS NOT DISTINCT WHERE status = 'DRAFT';
