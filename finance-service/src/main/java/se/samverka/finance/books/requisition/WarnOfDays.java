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

/// What is odd about the days of documents that have been issued together.
@ApplicationScoped
class WarnOfDays {

    private final InvoiceRepository invoices;

    WarnOfDays(InvoiceRepository invoices) {
        this.invoices = invoices;
    }

    /// @param issued of one payee, in its series
    List<IssueWarning> of(List<Invoice> issued, LocalDate today) {
        var warnings = new ArrayList<IssueWarning>();
        issued.stream()
                .map(Invoice::dueDate)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .filter(due -> due.isBefore(today))
                .ifPresent(due -> warnings.add(
                        new IssueWarning("due-date-passed", "The invoices fell due on " + due + ", which has passed")));
        // Those that were issued together have one day in each series, so that the first of it tells of all.
        issued.stream()
                .min(Comparator.comparing(
                        Invoice::number, Comparator.nullsLast(Comparator.comparing(Object::toString))))
                .flatMap(invoices::lowerNumberWithLaterDate)
                .ifPresent(lower -> warnings.add(new IssueWarning(
                        "lower-number-later",
                        "Document " + lower.number() + " of the same series has the later date " + lower.issueDate())));
        return warnings;
    }
}
