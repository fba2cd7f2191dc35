package se.samverka.finance.delivery;

import static se.samverka.finance.Figures.MDU;
import static se.samverka.finance.Figures.REGION;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.finance.basis.agreement.model.Coding;
import se.samverka.finance.books.invoice.model.DocumentKind;
import se.samverka.finance.books.invoice.model.DocumentSeal;
import se.samverka.finance.books.invoice.model.Giro;
import se.samverka.finance.books.invoice.model.Invoice;
import se.samverka.finance.books.invoice.model.InvoiceNumber;
import se.samverka.finance.books.invoice.model.ManualCredit;
import se.samverka.platform.value.Money;

/// A document of Mälardalens universitet to Region Västmanland, for tests of its forms of delivery; each step
/// returns another one. It begins as an issued invoice for the second instalment of 2026, with one line.
public record DeliveredInvoice(
        DocumentKind kind,
        @Nullable InvoiceNumber number,
        String payerName,
        @Nullable Giro giro,
        @Nullable String buyerReference,
        int instalment,
        List<Invoice.Line> lines,
        @Nullable UUID original,
        @Nullable ManualCredit manualCredit,
        @Nullable DocumentSeal seal) {

    public static final UUID AGREEMENT = new UUID(0, 1);

    public static DeliveredInvoice issued() {
        return new DeliveredInvoice(
                DocumentKind.INVOICE,
                new InvoiceNumber(2026, 1),
                "Region Västmanland",
                new Giro("5050-1055", "28 65 43-4"),
                "RK-4711",
                2,
                List.of(line(1, "parties", "region", "Parternas bidrag, 2026", null, "1000.50")),
                null,
                null,
                null);
    }

    public static Invoice.Line line(
            int number, String clauseId, String branchId, String description, @Nullable String project, String amount) {
        return new Invoice.Line(
                number,
                clauseId,
                branchId,
                description,
                new Coding(Coding.OUTSIDE_THE_SCOPE_OF_VAT, project),
                Money.of(amount),
                null);
    }

    public DeliveredInvoice draft() {
        return new DeliveredInvoice(
                kind, null, payerName, giro, buyerReference, instalment, lines, original, manualCredit, seal);
    }

    public DeliveredInvoice to(String name, @Nullable String reference) {
        return new DeliveredInvoice(
                kind, number, name, giro, reference, instalment, lines, original, manualCredit, seal);
    }

    public DeliveredInvoice paidTo(@Nullable Giro account) {
        return new DeliveredInvoice(
                kind, number, payerName, account, buyerReference, instalment, lines, original, manualCredit, seal);
    }

    public DeliveredInvoice ofWholeYear() {
        return new DeliveredInvoice(
                kind, number, payerName, giro, buyerReference, 0, lines, original, manualCredit, seal);
    }

    public DeliveredInvoice of(Invoice.Line... all) {
        return new DeliveredInvoice(
                kind, number, payerName, giro, buyerReference, instalment, List.of(all), original, manualCredit, seal);
    }

    public DeliveredInvoice credit(@Nullable String reason) {
        return new DeliveredInvoice(
                DocumentKind.CREDIT_NOTE,
                number,
                payerName,
                giro,
                buyerReference,
                instalment,
                lines,
                new UUID(0, 2),
                reason == null ? null : new ManualCredit(ManualCredit.Purpose.REDUCTION, reason),
                seal);
    }

    public DeliveredInvoice sealed(String hash) {
        return new DeliveredInvoice(
                kind,
                number,
                payerName,
                giro,
                buyerReference,
                instalment,
                lines,
                original,
                manualCredit,
                new DocumentSeal(hash, null));
    }

    public Invoice invoice() {
        boolean issued = number != null;
        return new Invoice(
                new UUID(0, 3),
                AGREEMENT,
                4,
                2026,
                instalment,
                kind,
                issued ? Invoice.Status.ISSUED : Invoice.Status.DRAFT,
                new Invoice.Party(MDU, "Mälardalens universitet", giro),
                new Invoice.Party(REGION, payerName, null, buyerReference),
                number,
                issued ? LocalDate.of(2026, 1, 10) : null,
                issued && kind == DocumentKind.INVOICE ? LocalDate.of(2026, 2, 9) : null,
                "SEK",
                issued ? "202600000121" : null,
                lines,
                Money.sum(lines.stream().map(Invoice.Line::amount).toList()),
                Money.ZERO,
                Money.ZERO,
                original,
                manualCredit,
                null,
                seal,
                2);
    }
}
