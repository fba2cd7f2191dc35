-- At commit: on every day from a repayment's on, or from that on which a payment does not count any more, what is paid and
-- credited is at least what the invoice claims as long as something paid back counts. What is paid is then never below
-- zero on any day, and what remains never above the claim. Payments that were recorded before are left as they are.
CREATE FUNCTION repaid_is_overpaid_on_every_day() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    short date;
BEGIN
    WITH change AS (
        SELECT paid_on AS day, change AS settled,
               CASE WHEN kind = 'REPAYMENT' OR reversed_kind = 'REPAYMENT' THEN -change ELSE 0 END AS repaid
          FROM payment WHERE invoice_id = NEW.invoice_id
        UNION ALL
        SELECT issue_date, total, 0 FROM invoice
         WHERE original_invoice_id = NEW.invoice_id AND status <> 'DRAFT'),
    by_day AS (SELECT day, sum(settled) AS settled, sum(repaid) AS repaid FROM change GROUP BY day),
    standing AS (
        SELECT day, sum(settled) OVER (ORDER BY day) AS settled, sum(repaid) OVER (ORDER BY day) AS repaid FROM by_day)
    SELECT min(s.day) INTO short FROM standing s JOIN invoice i ON i.id = NEW.invoice_id
     WHERE s.day >= NEW.paid_on AND s.repaid > 0 AND s.settled < i.total;
    IF short IS NOT NULL THEN
        RAISE EXCEPTION 'On % more would be paid back on invoice % than was paid too much', short, NEW.invoice_id
            USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER payment_repaid_is_overpaid_on_every_day AFTER INSERT ON payment
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.change < 0)
    EXECUTE FUNCTION repaid_is_overpaid_on_every_day();
