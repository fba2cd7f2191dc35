package se.samverka.finance.invoice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import se.samverka.finance.invoice.store.InvoiceRepository;

/// Notes on an issued document when an ERP system first told that it has booked it.
@ApplicationScoped
public class MarkAcknowledged {

    private final InvoiceRepository invoices;
    private final InvoiceChanges changes;

    public MarkAcknowledged(InvoiceRepository invoices, InvoiceChanges changes) {
        this.invoices = invoices;
        this.changes = changes;
    }

    /// Locks the document until the caller's transaction ends. What is noted already stays, and nobody is told again.
    @Transactional(Transactional.TxType.MANDATORY)
    public void run(UUID invoiceId, Instant at) {
        invoices.acknowledge(invoiceId, at).ifPresent(changes::upserted);
    }
}
