package se.samverka.finance.books.invoice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import se.samverka.finance.books.invoice.model.Invoice;
import se.samverka.finance.books.invoice.store.InvoiceRepository;
import se.samverka.platform.outbox.Outbox;

/// Records on an issued document when an ERP system first acknowledged it.
@ApplicationScoped
public class MarkAcknowledged {

    private final InvoiceRepository invoices;
    private final InvoiceChanges changes;
    private final Outbox outbox;

    public MarkAcknowledged(InvoiceRepository invoices, InvoiceChanges changes, Outbox outbox) {
        this.invoices = invoices;
        this.changes = changes;
        this.outbox = outbox;
    }

    /// Locks the document until the caller's transaction ends. A document that is already acknowledged stays as
    /// it is, and no event is published.
    @Transactional(Transactional.TxType.MANDATORY)
    public void run(UUID invoiceId, Instant at) {
        invoices.acknowledge(invoiceId, at).ifPresent(this::tell);
    }

    private void tell(Invoice acknowledged) {
        changes.upserted(acknowledged);
        outbox.append(InvoiceEvent.INVOICE_ACKNOWLEDGED.of(acknowledged));
    }
}
