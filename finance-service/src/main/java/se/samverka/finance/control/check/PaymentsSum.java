package se.samverka.finance.control.check;

import jakarta.enterprise.context.ApplicationScoped;
import se.samverka.finance.control.Control;
import se.samverka.finance.control.model.Findings;
import se.samverka.finance.control.store.Portions;

/// What is paid is a fact of its own, and never more than the sum of it.
@ApplicationScoped
class PaymentsSum implements Control {

    private static final String FAULTS = """
            SELECT 'paid-is-not-sum-of-payments' AS rule, '/invoices/' || i.id AS href,
                   cast(coalesce(p.amount, 0.00) AS text) AS expected, cast(i.paid AS text) AS found
              FROM invoice i
              LEFT JOIN (SELECT invoice_id AS id, sum(CASE kind WHEN 'PAYMENT' THEN amount ELSE -amount END) AS amount
                           FROM payment WHERE invoice_id > :after AND invoice_id <= :upTo
                          GROUP BY invoice_id) p ON p.id = i.id
             WHERE i.id > :after AND i.id <= :upTo AND i.paid <> coalesce(p.amount, 0)""";

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
                "What an invoice says is paid is what its payments less its repayments sum to",
                "Det som en faktura anger som betalt är summan av dess betalningar minus återbetalningar");
    }

    @Override
    public void run(Findings findings) {
        portions.check("invoice", FAULTS, findings);
    }
}
