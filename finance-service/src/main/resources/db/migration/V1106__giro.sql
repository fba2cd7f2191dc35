-- Where a payee wants its money. It stands on an invoice as it was when that was issued, and is part of its hash.
ALTER TABLE organisation
    ADD COLUMN bankgiro text CHECK (bankgiro <> ''),
    ADD COLUMN plusgiro text CHECK (plusgiro <> '');
ALTER TABLE invoice
    ADD COLUMN payee_bankgiro text CHECK (payee_bankgiro <> ''),
    ADD COLUMN payee_plusgiro text CHECK (payee_plusgiro <> ''),
    ADD CONSTRAINT invoice_giro_at_issue CHECK (
        (kind = 'INVOICE' AND status <> 'DRAFT') OR num_nonnulls(payee_bankgiro, payee_plusgiro) = 0);
