-- A payment that was recorded by mistake is taken back by a row of its own. The payment's own row never changes, so that
-- what was recorded, and that it was wrong, can both be read.

ALTER TABLE payment
    DROP CONSTRAINT payment_kind_check,
    ADD CONSTRAINT payment_kind_check CHECK (kind IN ('PAYMENT', 'REPAYMENT', 'REVERSAL')),
    ALTER COLUMN bank_reference DROP NOT NULL,
    ADD COLUMN reverses uuid REFERENCES payment,
    ADD COLUMN reversed_kind text CHECK (reversed_kind IN ('PAYMENT', 'REPAYMENT')),
    ADD COLUMN reason text CHECK (reason = btrim(reason) AND length(reason) BETWEEN 1 AND 500),
    -- How often the bank reference had been recorded and taken back before: see below.
    ADD COLUMN reference_use int NOT NULL DEFAULT 0,
    -- What the row adds to what is paid on its invoice. Whoever sums payments sums this.
    ADD COLUMN change numeric(20,2) NOT NULL GENERATED ALWAYS AS
        (CASE WHEN kind = 'PAYMENT' OR reversed_kind = 'REPAYMENT' THEN amount ELSE -amount END) STORED,
    ADD CONSTRAINT payment_reversed_once UNIQUE (reverses),
    ADD CONSTRAINT reversal_says_of_what_and_why CHECK (CASE kind
        WHEN 'REVERSAL' THEN num_nonnulls(reverses, reversed_kind, reason) = 3 AND bank_reference IS NULL
        ELSE num_nonnulls(reverses, reversed_kind, reason) = 0 AND bank_reference IS NOT NULL END),
    DROP CONSTRAINT bank_reference_once,
    ADD CONSTRAINT bank_reference_once UNIQUE (payee, bank_reference, reference_use);

-- A reversal takes back the whole of one payment of the same invoice, on that payment's day or later.
-- A bank reference is free again when the payment that has it is taken back. Each use of it is numbered by the reversals
-- before: as long as one use stands, the next would have the same number, also of two that come at the same moment.
CREATE FUNCTION payment_takes_its_place() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.kind <> 'REVERSAL' THEN
        NEW.reference_use := (SELECT count(*) FROM payment p JOIN payment r ON r.reverses = p.id
                               WHERE p.payee = NEW.payee AND p.bank_reference = NEW.bank_reference);
    ELSIF NOT EXISTS (SELECT FROM payment p
                       WHERE p.id = NEW.reverses AND p.kind = NEW.reversed_kind AND p.invoice_id = NEW.invoice_id
                         AND p.amount = NEW.amount AND p.currency = NEW.currency AND p.paid_on <= NEW.paid_on) THEN
        RAISE EXCEPTION 'Reversal % is not of a payment as it was recorded', NEW.id USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER payment_takes_its_place BEFORE INSERT ON payment
    FOR EACH ROW EXECUTE FUNCTION payment_takes_its_place();

-- At commit: an invoice says paid what its payments sum to, and what has been paid back of it was paid too much. The latter
-- was held when a repayment was recorded; now that a payment can be taken back it has to hold as long as one stands.
DROP TRIGGER invoice_repaid_is_overpaid ON invoice;
DROP FUNCTION repaid_is_overpaid();
CREATE OR REPLACE FUNCTION paid_is_what_payments_sum_to() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    document uuid := (to_jsonb(NEW) ->> TG_ARGV[0])::uuid;
BEGIN
    IF (SELECT paid FROM invoice WHERE id = document) IS DISTINCT FROM
       (SELECT coalesce(sum(change), 0) FROM payment WHERE invoice_id = document) THEN
        RAISE EXCEPTION 'What invoice % says is paid is not what its payments sum to', document
            USING ERRCODE = 'check_violation';
    END IF;
    IF EXISTS (SELECT FROM invoice WHERE id = document AND paid + credited < total)
       AND EXISTS (SELECT FROM payment p WHERE p.invoice_id = document AND p.kind = 'REPAYMENT'
                      AND NOT EXISTS (SELECT FROM payment r WHERE r.reverses = p.id)) THEN
        RAISE EXCEPTION 'More would be paid back on invoice % than was paid too much', document
            USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
END $$;

ALTER TABLE journal_entry
    DROP CONSTRAINT journal_entry_kind_check,
    ADD CONSTRAINT journal_entry_kind_check
        CHECK (kind IN ('INVOICE', 'CREDIT_NOTE', 'PAYMENT', 'REPAYMENT', 'REVERSAL'));
