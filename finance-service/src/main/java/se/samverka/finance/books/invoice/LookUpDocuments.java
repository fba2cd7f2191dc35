package se.samverka.finance.books.invoice;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.samverka.finance.books.invoice.model.Invoice;
import se.samverka.finance.books.invoice.model.IssuedOn;
import se.samverka.finance.books.invoice.store.InvoiceRepository;
import se.samverka.finance.books.invoice.store.IssueOrder;
import se.samverka.platform.value.OrganisationNumber;

/// Finds documents for other packages. It does not check who may see them; its callers do.
@ApplicationScoped
public class LookUpDocuments {

    private final InvoiceRepository invoices;
    private final IssueOrder order;

    public LookUpDocuments(InvoiceRepository invoices, IssueOrder order) {
        this.invoices = invoices;
        this.order = order;
    }

    /// All documents of an agreement, drafts included, with their lines.
    public List<Invoice> ofAgreement(UUID agreementId) {
        return invoices.ofAgreement(agreementId).get();
    }

    public Optional<Invoice> find(UUID id) {
        return invoices.find(id);
    }

    /// The basis of each issued document of the agreement. Documents that were issued before the basis was
    /// recorded are absent.
    public Map<UUID, IssuedOn> basisOf(UUID agreementId) {
        return order.ofAgreement(agreementId);
    }

    /// The documents with these ids, with their lines; an id without a document is skipped.
    public Map<UUID, Invoice> findAll(Collection<UUID> ids) {
        return invoices.findAll(ids).stream().collect(Collectors.toMap(Invoice::id, Function.identity()));
    }

    /// The ids of the documents that an organisation pays or is paid by, issued in a period; ordered by payee
    /// and number.
    ///
    /// @param from first issue date
    /// @param to last issue date
    public List<UUID> issued(
            boolean asPayer, OrganisationNumber organisation, LocalDate from, LocalDate to, int limit) {
        return invoices.issued(asPayer, organisation, from, to, limit);
    }
}
