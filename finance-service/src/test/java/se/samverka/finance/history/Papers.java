package se.samverka.finance.history;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import se.samverka.finance.books.invoice.model.DocumentKind;
import se.samverka.finance.books.invoice.model.Invoice;
import se.samverka.finance.books.invoice.model.InvoiceNumber;
import se.samverka.finance.books.invoice.model.Settlement;
import se.samverka.platform.value.Money;

/// Documents as text that two runs of the same history must share exactly: their contents without ids, numbers and
/// times. A number is replaced by the document's position among those of its payee, payer, year and instalment.
final class Papers {

    private static final Comparator<Invoice> PARTIES = Comparator.comparing(
                    (Invoice document) -> document.payee().organisationNumber())
            .thenComparing(document -> document.payer().organisationNumber())
            .thenComparingInt(Invoice::year)
            .thenComparingInt(Invoice::instalment);

    /// Drafts come last.
    static final Comparator<Invoice> ORDER =
            PARTIES.thenComparing(Invoice::number, Comparator.nullsLast(Comparator.<InvoiceNumber>naturalOrder()));

    private Papers() {}

    /// An issued document in its current state.
    static Invoice changed(Invoice document, InvoiceNumber number, LocalDate date, Money paid, Money credited) {
        var status = document.kind() == DocumentKind.CREDIT_NOTE
                ? Invoice.Status.ISSUED
                : new Settlement(document.total(), paid, credited).status();
        return new Invoice(
                document.id(),
                document.agreementId(),
                document.agreementVersion(),
                document.year(),
                document.instalment(),
                document.kind(),
                status,
                document.payee(),
                document.payer(),
                number,
                date,
                null,
                document.currency(),
                null,
                document.lines(),
                document.total(),
                paid,
                credited,
                document.originalInvoiceId(),
                document.manualCredit(),
                null,
                null,
                document.revision() + 1);
    }

    static List<String> of(Collection<Invoice> documents) {
        var places = places(documents);
        return documents.stream()
                .map(document -> text(document, places.get(document.id())))
                .sorted()
                .toList();
    }

    /// By id: the position of each document among similar ones, and the invoice of each credit note.
    static Map<UUID, String> places(Collection<Invoice> documents) {
        var places = new HashMap<UUID, String>();
        var claims = new HashMap<List<Object>, Integer>();
        documents.stream()
                .filter(document -> document.kind() == DocumentKind.INVOICE)
                .sorted(ORDER)
                .forEach(document -> places.put(
                        document.id(),
                        "INVOICE "
                                + claims.merge(
                                        List.of(
                                                document.payee().organisationNumber(),
                                                document.payer().organisationNumber(),
                                                document.year(),
                                                document.instalment()),
                                        1,
                                        Integer::sum)));
        documents.stream()
                .filter(document -> document.kind() == DocumentKind.CREDIT_NOTE)
                .forEach(note -> places.put(note.id(), "CREDIT_NOTE of " + places.get(note.originalInvoiceId())));
        return places;
    }

    private static String text(Invoice document, String what) {
        var text = new StringBuilder();
        text.append("%s %s %d/%d %s, version %d, %s: total %s, paid %s, credited %s, %s, %s"
                .formatted(
                        document.payee().organisationNumber(),
                        document.payer().organisationNumber(),
                        document.year(),
                        document.instalment(),
                        what,
                        document.agreementVersion(),
                        document.status(),
                        document.total(),
                        document.paid(),
                        document.credited(),
                        document.manualCredit(),
                        document.blockedBy()));
        document.lines().forEach(line -> text.append("\n  ").append(line));
        return text.toString();
    }
}
