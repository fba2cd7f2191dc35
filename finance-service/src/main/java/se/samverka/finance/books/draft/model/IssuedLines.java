package se.samverka.finance.books.draft.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import se.samverka.finance.books.invoice.model.DocumentKind;
import se.samverka.finance.books.invoice.model.Invoice;
import se.samverka.finance.books.invoice.model.ManualCredit;
import se.samverka.finance.claim.entitlement.model.Obligation;
import se.samverka.platform.value.Money;

/// Finds the lines of an agreement's issued invoices, with what issued credit notes have taken from each.
public final class IssuedLines {

    /// A line of an invoice.
    private record Place(UUID invoiceId, int lineNumber) {}

    private IssuedLines() {}

    /// @param documents every document of the agreement, drafts included, in any order
    public static List<IssuedLine> of(Collection<Invoice> documents, int year) {
        var credited = credited(documents, _ -> true);
        var waived = credited(documents, IssuedLines::waives);
        var lines = new ArrayList<IssuedLine>();
        for (var invoice : documents) {
            var number = invoice.number();
            if (number == null || invoice.kind() != DocumentKind.INVOICE || invoice.year() != year) {
                continue;
            }
            for (var line : invoice.lines()) {
                lines.add(new IssuedLine(
                        invoice.id(),
                        number,
                        line.lineNumber(),
                        obligation(invoice, line),
                        line.description(),
                        line.coding(),
                        line.amount(),
                        credited.getOrDefault(new Place(invoice.id(), line.lineNumber()), Money.ZERO),
                        waived.getOrDefault(new Place(invoice.id(), line.lineNumber()), Money.ZERO)));
            }
        }
        return lines;
    }

    private static boolean waives(Invoice note) {
        var manual = note.manualCredit();
        return manual != null && manual.purpose() == ManualCredit.Purpose.REDUCTION;
    }

    private static Map<Place, Money> credited(Collection<Invoice> documents, Predicate<Invoice> counts) {
        var credited = new HashMap<Place, Money>();
        for (var note : documents) {
            var original = note.originalInvoiceId();
            if (original == null || note.isDraft() || !counts.test(note)) {
                continue;
            }
            for (var line : note.lines()) {
                var number = line.originalLineNumber();
                if (number != null) {
                    credited.merge(new Place(original, number), line.amount(), Money::plus);
                }
            }
        }
        return credited;
    }

    private static Obligation obligation(Invoice invoice, Invoice.Line line) {
        return new Obligation(
                invoice.year(),
                invoice.instalment(),
                line.clauseId(),
                line.branchId(),
                invoice.payee().organisationNumber(),
                invoice.payer().organisationNumber());
    }
}
