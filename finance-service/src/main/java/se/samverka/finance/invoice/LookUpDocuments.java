package se.samverka.finance.invoice;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.samverka.finance.invoice.model.Invoice;
import se.samverka.finance.invoice.model.Requisition;
import se.samverka.finance.invoice.store.InvoiceRepository;
import se.samverka.finance.invoice.store.RequisitionRepository;

/// Documents and requisitions, for those who compute something of them. Who may know of them is for the asker to look
/// after.
@ApplicationScoped
public class LookUpDocuments {

    private final InvoiceRepository invoices;
    private final RequisitionRepository requisitions;

    public LookUpDocuments(InvoiceRepository invoices, RequisitionRepository requisitions) {
        this.invoices = invoices;
        this.requisitions = requisitions;
    }

    /// Drafts and issued ones, with their lines.
    public List<Invoice> ofAgreement(UUID agreementId) {
        return invoices.ofAgreement(agreementId);
    }

    public Optional<Invoice> find(UUID id) {
        return invoices.find(id);
    }

    public List<Requisition> requisitionsOf(UUID agreementId) {
        return requisitions.ofAgreement(agreementId);
    }
}
