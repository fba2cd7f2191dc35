package se.samverka.finance.books.invoice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import se.samverka.finance.books.invoice.model.Invoice;
import se.samverka.finance.books.invoice.store.InvoiceRepository;
import se.samverka.platform.outbox.Outbox;
import se.samverka.platform.outbox.OutgoingEvent;

/// Notes on an issued document when an ERP system first told that it has booked it.
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

    /// Locks the document until the caller's transaction ends. What is noted already stays, and nobody is told
    /// again.
    @Transactional(Transactional.TxType.MANDATORY)
    public void run(UUID invoiceId, Instant at) {
        invoices.acknowledge(invoiceId, at).ifPresent(this::tell);
    }

    private void tell(Invoice acknowledged) {
        changes.upserted(acknowledged);
        outbox.append(new OutgoingEvent(
                InvoiceIssuedV1.TOPIC,
                acknowledged.id().toString(),
                InvoiceAcknowledgedV1.INVOICE_ACKNOWLEDGED,
                new InvoiceAcknowledgedV1(acknowledged.revision(), InvoiceDocument.of(acknowledged))));
    }
}
