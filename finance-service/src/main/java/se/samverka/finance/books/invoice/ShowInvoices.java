package se.samverka.finance.books.invoice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import se.samverka.finance.books.invoice.model.DocumentKind;
import se.samverka.finance.books.invoice.model.Invoice;
import se.samverka.finance.books.invoice.store.InvoiceFilter;
import se.samverka.finance.books.invoice.store.InvoiceList;
import se.samverka.finance.books.invoice.store.InvoiceRepository;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.security.Caller;
import se.samverka.platform.time.BusinessTime;
import se.samverka.platform.value.OrganisationNumber;
import se.samverka.platform.web.Page;

/// Documents that the caller may see: those of which it is payer or payee; an administrator sees all.
@ApplicationScoped
public class ShowInvoices {

    private final InvoiceRepository invoices;
    private final InvoiceList list;
    private final Caller caller;
    private final BusinessTime time;

    public ShowInvoices(InvoiceRepository invoices, InvoiceList list, Caller caller, BusinessTime time) {
        this.invoices = invoices;
        this.list = list;
        this.caller = caller;
        this.time = time;
    }

    /// What the list is narrowed to; what is empty narrows nothing.
    public record Filter(
            Optional<UUID> agreementId,
            Optional<Integer> year,
            Optional<OrganisationNumber> payer,
            Optional<OrganisationNumber> payee,
            Optional<Invoice.Status> status,
            Optional<DocumentKind> kind,
            Optional<LocalDate> dueBefore,
            Optional<Boolean> overdue,
            Optional<Boolean> overpaid) {}

    /// @throws RuleBroken 404 for a document that is unknown or not the caller's to see
    @Transactional
    public Invoice one(UUID id) {
        return invoices.find(id)
                .filter(invoice -> caller.sees(invoice.readers()))
                .orElseThrow(() -> RuleBroken.notFound("invoice"));
    }

    @Transactional
    public Page<InvoiceDocument> page(Filter filter, String field, boolean descending, int offset, int limit) {
        if (!caller.isAdmin() && caller.organisation().isEmpty()) {
            return new Page<>(java.util.List.of(), 0);
        }
        var narrowed = new InvoiceFilter(
                caller.isAdmin() ? Optional.empty() : caller.organisation(),
                filter.agreementId(),
                filter.year(),
                filter.payer(),
                filter.payee(),
                filter.status(),
                filter.kind(),
                filter.dueBefore(),
                filter.overdue(),
                filter.overpaid(),
                time.today());
        return list.page(narrowed, field, descending, offset, limit).map(InvoiceDocument::of);
    }
}
