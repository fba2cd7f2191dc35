package se.samverka.finance.books.invoice;

import jakarta.enterprise.context.ApplicationScoped;
import se.samverka.finance.books.invoice.model.Invoice;
import se.samverka.platform.changes.ChangeLog;

/// Tells the changes feed of documents; only payer and payee (and administrators) may read of them.
@ApplicationScoped
public class InvoiceChanges {

    private static final String TYPE = "invoice";

    private final ChangeLog changes;

    InvoiceChanges(ChangeLog changes) {
        this.changes = changes;
    }

    public void upserted(Invoice invoice) {
        changes.upserted(TYPE, invoice.id().toString(), path(invoice), InvoiceDocument.of(invoice), invoice.readers());
    }

    public void deleted(Invoice draft) {
        changes.deleted(TYPE, draft.id().toString(), path(draft), draft.readers());
    }

    private static String path(Invoice invoice) {
        return "/invoices/" + invoice.id();
    }
}
