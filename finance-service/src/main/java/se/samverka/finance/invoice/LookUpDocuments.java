package se.samverka.finance.invoice;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import se.samverka.finance.invoice.model.Invoice;
import se.samverka.finance.invoice.model.IssuedOn;
import se.samverka.finance.invoice.model.Requisition;
import se.samverka.finance.invoice.store.InvoiceRepository;
import se.samverka.finance.invoice.store.IssueOrder;
import se.samverka.finance.invoice.store.RequisitionRepository;

/// Documents and requisitions, for those who compute something of them. Who may know of them is for the asker to look
/// after.
@ApplicationScoped
public class LookUpDocuments {

    private final InvoiceRepository invoices;
    private final RequisitionRepository requisitions;
    private final IssueOrder order;

    public LookUpDocuments(InvoiceRepository invoices, RequisitionRepository requisitions, IssueOrder order) {
        this.invoices = invoices;
        this.requisitions = requisitions;
        this.order = order;
    }

    /// Drafts and issued ones, with their lines.
    public List<Invoice> ofAgreement(UUID agreementId) {
        return invoices.ofAgreement(agreementId);
    }

    public Optional<Invoice> find(UUID id) {
        return invoices.find(id);
    }

    /// What each issued document of the agreement rests on; of those from before it was kept, nothing is known.
    public Map<UUID, IssuedOn> basisOf(UUID agreementId) {
        return order.ofAgreement(agreementId);
    }

    public List<Requisition> requisitionsOf(UUID agreementId) {
        return requisitions.ofAgreement(agreementId);
    }
}
