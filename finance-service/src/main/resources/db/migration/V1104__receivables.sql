-- What is open and what falls due, read from indexes in which no draft takes room.

CREATE INDEX invoice_due_by_payee ON invoice (payee, due_date) WHERE due_date IS NOT NULL;
CREATE INDEX invoice_due_by_payer ON invoice (payer, due_date) WHERE due_date IS NOT NULL;
CREATE INDEX invoice_open_by_payee ON invoice (payee, due_date)
    WHERE kind = 'INVOICE' AND status IN ('ISSUED', 'PARTLY_PAID');
CREATE INDEX invoice_open_by_payer ON invoice (payer, due_date)
    WHERE kind = 'INVOICE' AND status IN ('ISSUED', 'PARTLY_PAID');
CREATE INDEX invoice_overpaid ON invoice (payee, payer) WHERE kind = 'INVOICE' AND paid + credited > total;
-- What was open on an earlier day takes off what has been credited since.
CREATE INDEX credit_note_by_day ON invoice (payee, issue_date) WHERE kind = 'CREDIT_NOTE' AND status <> 'DRAFT';
