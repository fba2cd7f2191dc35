package se.samverka.finance.insight.control.check;

import jakarta.enterprise.context.ApplicationScoped;
import se.samverka.finance.insight.control.Control;
import se.samverka.finance.insight.control.model.Findings;
import se.samverka.finance.insight.control.store.Portions;

/// The paid amount of an invoice equals the sum of its payments.
@ApplicationScoped
class PaymentsSum implements Control {

    private static final String FAULTS = """
            SELECT 'paid-is-not-sum-of-payments' AS rule, '/invoices/' || i.id AS href,
                   cast(coalesce(p.amount, 0.00) AS text) AS expected, cast(i.paid AS text) AS found
              FROM invoice i
              LEFT JOIN (SELECT invoice_id AS id, sum(change) AS amount
                           FROM payment WHERE invoice_id > :after AND invoice_id <= :upTo
                          GROUP BY invoice_id) p ON p.id = i.id
             WHERE i.id > :after AND i.id <= :upTo AND i.paid <> coalesce(p.amount, 0)""";

    /// The payment of a reversal has another amount, kind or invoice, or a later day, or does not exist.
    private static final String REVERSALS = """
            SELECT 'reversal-is-not-of-its-payment' AS rule, '/invoices/' || r.invoice_id || '/payments/' || r.id AS href,
                   p.kind || ' ' || p.amount || ' ' || p.paid_on || ' /invoices/' || p.invoice_id AS expected,
                   r.reversed_kind || ' ' || r.amount || ' ' || r.paid_on || ' /invoices/' || r.invoice_id AS found
              FROM payment r
              LEFT JOIN payment p ON p.id = r.reverses
             WHERE r.id > :after AND r.id <= :upTo AND r.kind = 'REVERSAL'
               AND (p.kind, p.amount, p.invoice_id, p.paid_on <= r.paid_on)
                   IS DISTINCT FROM (r.reversed_kind, r.amount, r.invoice_id, true)""";

    private final Portions portions;

    PaymentsSum(Portions portions) {
        this.portions = portions;
    }

    @Override
    public String code() {
        return "payments";
    }

    @Override
    public Title title() {
        return new Title(
                "The paid amount of every invoice is its payments less repayments and reversals",
                "Det betalda beloppet på varje faktura är dess betalningar minus återbetalningar och återföringar");
    }

    @Override
    public void run(Findings findings) {
        portions.check("invoice", FAULTS, findings);
        portions.check("payment", REVERSALS, findings);
    }
}
