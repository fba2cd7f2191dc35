package se.samverka.finance.books.requisition;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import se.samverka.finance.books.draft.IssueWarning;
import se.samverka.finance.books.invoice.model.Invoice;
import se.samverka.finance.books.invoice.store.InvoiceRepository;

/// Warns about the dates of documents that are issued together.
@ApplicationScoped
class WarnOfDays {

    private final InvoiceRepository invoices;

    WarnOfDays(InvoiceRepository invoices) {
        this.invoices = invoices;
    }

    /// @param issued documents of one payee
    List<IssueWarning> of(List<Invoice> issued, LocalDate today) {
        var warnings = new ArrayList<IssueWarning>();
        issued.stream()
                .map(Invoice::dueDate)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .filter(due -> due.isBefore(today))
                .ifPresent(due -> warnings.add(new IssueWarning(
                        "due-date-passed", "The invoices fell due on " + due + ", which is in the past")));
        // Documents issued together have one date per series, so the first of them is enough.
        issued.stream()
                .min(Comparator.comparing(
                        Invoice::number, Comparator.nullsLast(Comparator.comparing(Object::toString))))
                .flatMap(invoices::lowerNumberWithLaterDate)
                .ifPresent(lower -> warnings.add(new IssueWarning(
                        "lower-number-later",
                        "Document " + lower.number() + " of the same series has a later date, " + lower.issueDate())));
        return warnings;
    }
}
