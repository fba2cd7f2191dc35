-- Documents are issued to payers alone that are bound to what the claim rests on. What cannot be issued is a draft of
-- its own that says why, and the database lets none of them become a document.
ALTER TABLE invoice
    ADD COLUMN blocked_by text
        CHECK (blocked_by IN ('payer-not-bound', 'agreement-contested', 'vat-not-supported')),
    ADD CONSTRAINT blocked_is_not_issued CHECK (blocked_by IS NULL OR status = 'DRAFT');
DROP INDEX invoice_one_draft;
CREATE UNIQUE INDEX invoice_one_draft
    ON invoice (agreement_id, year, instalment, payee, payer, kind, original_invoice_id, credit_purpose, blocked_by)
    NULLS NOT DISTINCT WHERE status = 'DRAFT';

-- What the payer wanted on e-invoices when the document was issued; part of its hash. Documents that were issued before
-- keep none.
ALTER TABLE invoice
    ADD COLUMN buyer_reference text CHECK (buyer_reference <> ''),
    ADD CONSTRAINT buyer_reference_at_issue CHECK (buyer_reference IS NULL OR status <> 'DRAFT');

-- A party may be allocated more than it is bound to.
ALTER TABLE commitment DROP CONSTRAINT commitment_check;
ALTER TABLE commitment ADD CONSTRAINT commitment_allocated CHECK (allocated >= 0);

-- What a requisition left undone, and why. It never changes, as the requisition does not.
CREATE TABLE requisition_not_issued (
    requisition_id uuid          NOT NULL REFERENCES requisition,
    position       int           NOT NULL CHECK (position >= 0),
    kind           text          NOT NULL CHECK (kind IN ('INVOICE', 'CREDIT_NOTE')),
    payer          text          NOT NULL,
    total          numeric(20,2) NOT NULL CHECK (total > 0),
    blocked_by     text          NOT NULL
        CHECK (blocked_by IN ('payer-not-bound', 'agreement-contested', 'vat-not-supported')),
    PRIMARY KEY (requisition_id, position)
);
