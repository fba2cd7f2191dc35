package se.samverka.finance.insight.control.check;

import jakarta.enterprise.context.ApplicationScoped;
import se.samverka.finance.insight.control.Control;
import se.samverka.finance.insight.control.model.Findings;
import se.samverka.finance.insight.control.store.Portions;

/// Domain rule 1, for drafts and issued documents.
@ApplicationScoped
class DocumentTotals implements Control {

    private static final String FAULTS = """
            SELECT 'total-is-not-sum-of-lines' AS rule, '/invoices/' || i.id AS href,
                   cast(coalesce(sum(l.amount), 0.00) AS text) AS expected, cast(i.total AS text) AS found
              FROM invoice i
              LEFT JOIN invoice_line l ON l.invoice_id = i.id AND l.invoice_id > :after AND l.invoice_id <= :upTo
             WHERE i.id > :after AND i.id <= :upTo
             GROUP BY i.id, i.total HAVING i.total IS DISTINCT FROM sum(l.amount)""";

    private final Portions portions;

    DocumentTotals(Portions portions) {
        this.portions = portions;
    }

    @Override
    public String code() {
        return "document-totals";
    }

    @Override
    public Title title() {
        return new Title(
                "The lines of every document sum to its total",
                "Summan av raderna på varje handling är lika med dess totalbelopp");
    }

    @Override
    public void run(Findings findings) {
        portions.check("invoice", FAULTS, findings);
    }
}
