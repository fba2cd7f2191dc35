-- Whether more is paid on an invoice than it claims. The database keeps it, in a column of its own: an index on the sum
-- is touched whenever a draft's total is rewritten, which keeps PostgreSQL from rewriting the row in place. (Triggers fire
-- by name: this one after invoice_immutable, which lets nobody else change the column.)
DROP INDEX invoice_overpaid;
ALTER TABLE invoice ADD COLUMN overpaid boolean NOT NULL DEFAULT false;
CREATE FUNCTION note_overpaid() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.overpaid := NEW.kind = 'INVOICE' AND NEW.paid + NEW.credited > NEW.total;
    RETURN NEW;
END $$;
CREATE TRIGGER invoice_overpaid BEFORE UPDATE OF paid, credited ON invoice
    FOR EACH ROW EXECUTE FUNCTION note_overpaid();
ALTER TABLE invoice DISABLE TRIGGER invoice_immutable;
UPDATE invoice SET overpaid = true WHERE kind = 'INVOICE' AND paid + credited > total;
ALTER TABLE invoice ENABLE TRIGGER invoice_immutable;
ALTER TABLE invoice ADD CONSTRAINT invoice_overpaid_is_so
    CHECK (overpaid = (kind = 'INVOICE' AND paid + credited > total));
CREATE INDEX invoice_overpaid ON invoice (payee, payer) WHERE overpaid;
