package se.samverka.finance.insight.control.check;

import jakarta.enterprise.context.ApplicationScoped;
import se.samverka.finance.insight.control.Control;
import se.samverka.finance.insight.control.model.Findings;
import se.samverka.finance.insight.control.store.Portions;

/// Every requisition issues something, and nothing is issued without one.
@ApplicationScoped
class RequisitionsHaveDocuments implements Control {

    private static final String REQUISITIONS = """
            SELECT 'requisition-has-no-documents' AS rule, '/requisitions/' || r.id AS href,
                   cast(NULL AS text) AS expected, cast(NULL AS text) AS found
              FROM requisition r
             WHERE r.id > :after AND r.id <= :upTo
               AND NOT EXISTS (SELECT FROM invoice i WHERE i.requisition_id = r.id AND i.status <> 'DRAFT')
            """;

    private static final String DOCUMENTS = """
            SELECT 'document-has-no-requisition' AS rule, '/invoices/' || i.id AS href,
                   cast(NULL AS text) AS expected, cast(NULL AS text) AS found
              FROM invoice i
             WHERE i.id > :after AND i.id <= :upTo AND i.status <> 'DRAFT'
               AND NOT EXISTS (SELECT FROM requisition r WHERE r.agreement_id = i.agreement_id AND r.year = i.year
                                  AND r.payee = i.payee)
            UNION ALL
            SELECT 'document-is-of-another-requisition', '/invoices/' || i.id,
                   r.payee || ', ' || r.year, i.payee || ', ' || i.year
              FROM invoice i JOIN requisition r ON r.id = i.requisition_id
             WHERE i.id > :after AND i.id <= :upTo
               AND (r.agreement_id, r.year, r.payee) <> (i.agreement_id, i.year, i.payee)
            """;

    private final Portions portions;

    RequisitionsHaveDocuments(Portions portions) {
        this.portions = portions;
    }

    @Override
    public String code() {
        return "requisitions";
    }

    @Override
    public Title title() {
        return new Title(
                "Every requisition has issued documents, and the year of every issued document is requisitioned",
                "Varje rekvirering har utfärdade handlingar, och året för varje utfärdad handling är rekvirerat");
    }

    @Override
    public void run(Findings findings) {
        portions.check("requisition", REQUISITIONS, findings);
        portions.check("invoice", DOCUMENTS, findings);
    }
}
