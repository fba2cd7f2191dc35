package se.samverka.finance.insight.control.check;

import jakarta.enterprise.context.ApplicationScoped;
import se.samverka.finance.insight.control.Control;
import se.samverka.finance.insight.control.model.Findings;
import se.samverka.finance.insight.control.store.Portions;

/// Every issued document and payment is in the journal, and every entry has the amount of its document or payment.
@ApplicationScoped
class JournalComplete implements Control {

    private static final String DOCUMENTS = """
            SELECT 'document-has-no-entry' AS rule, '/invoices/' || i.id AS href,
                   cast(i.total AS text) AS expected, cast(NULL AS text) AS found
              FROM invoice i
             WHERE i.id > :after AND i.id <= :upTo AND i.status <> 'DRAFT'
               AND NOT EXISTS (SELECT FROM journal_entry e WHERE e.invoice_id = i.id AND e.kind = 'INVOICE'
                                  AND i.kind = 'INVOICE')
               AND NOT EXISTS (SELECT FROM journal_entry e WHERE e.credit_note_id = i.id)
            """;

    private static final String PAYMENTS = """
            SELECT 'payment-has-no-entry' AS rule, '/invoices/' || p.invoice_id || '/payments' AS href,
                   cast(p.amount AS text) AS expected, cast(NULL AS text) AS found
              FROM payment p
             WHERE p.id > :after AND p.id <= :upTo
               AND NOT EXISTS (SELECT FROM journal_entry e WHERE e.payment_id = p.id)
            """;

    /// The change of an entry to the claim: receivable and overpayment together.
    private static final String ENTRIES = """
            SELECT 'entry-says-another-amount' AS rule, '/journal-entries/' || e.id AS href,
                   cast(s.amount AS text) AS expected, cast(coalesce(r.amount, 0.00) AS text) AS found
              FROM journal_entry e
              LEFT JOIN invoice i ON i.id = e.invoice_id
              LEFT JOIN invoice n ON n.id = e.credit_note_id
              LEFT JOIN payment p ON p.id = e.payment_id
              LEFT JOIN (SELECT entry_id AS id, sum(amount) AS amount FROM journal_row
                          WHERE role IN ('RECEIVABLE', 'OVERPAYMENT') AND entry_id > :after AND entry_id <= :upTo
                          GROUP BY entry_id) r ON r.id = e.id
             CROSS JOIN LATERAL (SELECT CASE e.kind WHEN 'INVOICE' THEN i.total WHEN 'CREDIT_NOTE' THEN -n.total
                                        ELSE -p.change END AS amount) s
             WHERE e.id > :after AND e.id <= :upTo AND coalesce(r.amount, 0) IS DISTINCT FROM s.amount
            """;

    private final Portions portions;

    JournalComplete(Portions portions) {
        this.portions = portions;
    }

    @Override
    public String code() {
        return "journal-entries";
    }

    @Override
    public Title title() {
        return new Title(
                "Every issued document and every payment has a journal entry with its amount",
                "Varje utfärdad handling och varje betalning har en verifikation med rätt belopp");
    }

    @Override
    public void run(Findings findings) {
        portions.check("invoice", DOCUMENTS, findings);
        portions.check("payment", PAYMENTS, findings);
        portions.check("journal_entry", ENTRIES, findings);
    }
}
