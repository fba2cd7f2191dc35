-- What has been paid on invoices, and what has been paid back of it. A payment never changes and is never deleted.

ALTER TABLE invoice
    ADD CONSTRAINT invoice_id_and_payee UNIQUE (id, payee),
    ADD CONSTRAINT credit_note_is_not_paid CHECK (kind = 'INVOICE' OR paid = 0),
    ADD CONSTRAINT draft_is_not_paid CHECK (status <> 'DRAFT' OR (paid = 0 AND credited = 0)),
    ADD CONSTRAINT invoice_status_follows_money CHECK (status = 'DRAFT' OR status = CASE
        WHEN credited = total THEN 'CREDITED'
        WHEN paid + credited >= total THEN 'PAID'
        WHEN paid > 0 THEN 'PARTLY_PAID'
        ELSE 'ISSUED' END);

CREATE TABLE payment (
    id             uuid          PRIMARY KEY,
    invoice_id     uuid          NOT NULL,
    payee          text          NOT NULL,
    kind           text          NOT NULL CHECK (kind IN ('PAYMENT', 'REPAYMENT')),
    paid_on        date          NOT NULL,
    amount         numeric(20,2) NOT NULL CHECK (amount > 0),
    currency       text          NOT NULL CHECK (currency = 'SEK'),
    bank_reference text          NOT NULL CHECK (bank_reference = btrim(bank_reference)
                                                 AND length(bank_reference) BETWEEN 1 AND 64),
    recorded_at    timestamptz   NOT NULL,
    FOREIGN KEY (invoice_id, payee) REFERENCES invoice (id, payee),
    -- One movement on the payee's account is recorded once, whichever document it is said to be for.
    CONSTRAINT bank_reference_once UNIQUE (payee, bank_reference)
);
CREATE INDEX payment_by_invoice ON payment (invoice_id, paid_on, id);
CREATE INDEX payment_by_day ON payment (payee, paid_on);

CREATE FUNCTION payment_is_immutable() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'Payment % is recorded and cannot change', OLD.id USING ERRCODE = 'check_violation';
END $$;
CREATE TRIGGER payment_immutable BEFORE UPDATE OR DELETE ON payment
    FOR EACH ROW EXECUTE FUNCTION payment_is_immutable();

-- At commit: an invoice says paid what its payments less its repayments sum to.
CREATE FUNCTION paid_is_what_payments_sum_to() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    document uuid := (to_jsonb(NEW) ->> TG_ARGV[0])::uuid;
BEGIN
    IF (SELECT paid FROM invoice WHERE id = document) IS DISTINCT FROM
       (SELECT coalesce(sum(CASE kind WHEN 'PAYMENT' THEN amount ELSE -amount END), 0)
          FROM payment WHERE invoice_id = document) THEN
        RAISE EXCEPTION 'What invoice % says is paid is not what its payments sum to', document
            USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER payment_is_on_its_invoice AFTER INSERT ON payment
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION paid_is_what_payments_sum_to('invoice_id');
CREATE CONSTRAINT TRIGGER invoice_paid_has_payments AFTER UPDATE OF paid ON invoice
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.paid IS DISTINCT FROM OLD.paid)
    EXECUTE FUNCTION paid_is_what_payments_sum_to('id');

-- Only what has been paid too much goes back.
CREATE FUNCTION repaid_is_overpaid() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'More would be paid back on % than was paid too much', NEW.number
        USING ERRCODE = 'check_violation';
END $$;
CREATE TRIGGER invoice_repaid_is_overpaid BEFORE UPDATE OF paid ON invoice
    FOR EACH ROW WHEN (NEW.paid < OLD.paid AND NEW.paid + NEW.credited < NEW.total)
    EXECUTE FUNCTION repaid_is_overpaid();
