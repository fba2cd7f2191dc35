package se.samverka.finance.insight.control.check;

import jakarta.enterprise.context.ApplicationScoped;
import se.samverka.finance.insight.control.Control;
import se.samverka.finance.insight.control.model.Findings;
import se.samverka.finance.insight.control.store.Portions;

/// Domain rule 7: a credit never exceeds what is left, and a credit note cannot be credited.
@ApplicationScoped
class CreditsWithinInvoices implements Control {

    private static final String FAULTS = """
            SELECT 'credited-is-not-sum-of-credit-notes' AS rule, '/invoices/' || i.id AS href,
                   cast(coalesce(n.total, 0.00) AS text) AS expected, cast(i.credited AS text) AS found
              FROM invoice i
              LEFT JOIN (SELECT original_invoice_id AS id, sum(total) AS total FROM invoice
                          WHERE kind = 'CREDIT_NOTE' AND status <> 'DRAFT'
                            AND original_invoice_id > :after AND original_invoice_id <= :upTo
                          GROUP BY original_invoice_id) n ON n.id = i.id
             WHERE i.id > :after AND i.id <= :upTo AND i.credited <> coalesce(n.total, 0)
            UNION ALL
            SELECT 'line-is-credited-beyond-its-amount', '/invoices/' || n.original_invoice_id,
                   cast(coalesce(o.amount, 0.00) AS text), cast(sum(c.amount) AS text)
              FROM invoice n
              JOIN invoice_line c ON c.invoice_id = n.id
              LEFT JOIN invoice_line o
                     ON o.invoice_id = n.original_invoice_id AND o.line_number = c.original_line_number
             WHERE n.kind = 'CREDIT_NOTE' AND n.status <> 'DRAFT'
               AND n.original_invoice_id > :after AND n.original_invoice_id <= :upTo
             GROUP BY n.original_invoice_id, c.original_line_number, o.amount
            HAVING sum(c.amount) > coalesce(o.amount, 0)""";

    private final Portions portions;

    CreditsWithinInvoices(Portions portions) {
        this.portions = portions;
    }

    @Override
    public String code() {
        return "credits";
    }

    @Override
    public Title title() {
        return new Title(
                "The credited amount of every invoice is the sum of its credit notes, and no line is credited beyond its amount",
                "Det krediterade beloppet på varje faktura är summan av dess kreditfakturor, och ingen rad krediteras med mer än sitt belopp");
    }

    @Override
    public void run(Findings findings) {
        portions.check("invoice", FAULTS, findings);
    }
}
