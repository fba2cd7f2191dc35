package se.samverka.finance.insight.control.check;

import jakarta.enterprise.context.ApplicationScoped;
import se.samverka.finance.insight.control.Control;
import se.samverka.finance.insight.control.model.Findings;
import se.samverka.finance.insight.control.store.Portions;

/// The open amount is computed from documents and payments, not taken from the invoice.
@ApplicationScoped
class ReceivablesInJournal implements Control {

    private static final String FAULTS = """
            SELECT CASE WHEN s.receivable <> greatest(s.open, 0) THEN 'receivable-is-not-what-remains'
                        ELSE 'overpayment-is-not-what-is-overpaid' END AS rule,
                   '/journal-entries?invoiceId=' || s.id AS href,
                   cast(CASE WHEN s.receivable <> greatest(s.open, 0) THEN greatest(s.open, 0.00)
                             ELSE greatest(-s.open, 0.00) END AS text) AS expected,
                   cast(CASE WHEN s.receivable <> greatest(s.open, 0) THEN s.receivable
                             ELSE -s.overpayment END AS text) AS found
              FROM (SELECT i.id, i.total - coalesce(n.total, 0) - coalesce(p.amount, 0) AS open,
                           coalesce(j.receivable, 0.00) AS receivable, coalesce(j.overpayment, 0.00) AS overpayment
                      FROM invoice i
                      LEFT JOIN (SELECT original_invoice_id AS id, sum(total) AS total FROM invoice
                                  WHERE kind = 'CREDIT_NOTE' AND status <> 'DRAFT'
                                    AND original_invoice_id > :after AND original_invoice_id <= :upTo
                                  GROUP BY original_invoice_id) n ON n.id = i.id
                      LEFT JOIN (SELECT invoice_id AS id, sum(change) AS amount
                                   FROM payment WHERE invoice_id > :after AND invoice_id <= :upTo
                                  GROUP BY invoice_id) p ON p.id = i.id
                      LEFT JOIN (SELECT e.invoice_id AS id,
                                        sum(r.amount) FILTER (WHERE r.role = 'RECEIVABLE') AS receivable,
                                        sum(r.amount) FILTER (WHERE r.role = 'OVERPAYMENT') AS overpayment
                                   FROM journal_entry e JOIN journal_row r ON r.entry_id = e.id
                                  WHERE e.invoice_id > :after AND e.invoice_id <= :upTo
                                  GROUP BY e.invoice_id) j ON j.id = i.id
                     WHERE i.id > :after AND i.id <= :upTo AND i.kind = 'INVOICE' AND i.status <> 'DRAFT') s
             WHERE s.receivable <> greatest(s.open, 0) OR -s.overpayment <> greatest(-s.open, 0)""";

    private final Portions portions;

    ReceivablesInJournal(Portions portions) {
        this.portions = portions;
    }

    @Override
    public String code() {
        return "receivables";
    }

    @Override
    public Title title() {
        return new Title(
                "In the journal, each invoice's receivable is its open amount, and its overpayment what has been overpaid",
                "I bokföringen är varje fakturas fordran det som återstår att betala, och överbetalningen det som betalats för mycket");
    }

    @Override
    public void run(Findings findings) {
        portions.check("invoice", FAULTS, findings);
    }
}
