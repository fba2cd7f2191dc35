package se.samverka.finance.delivery.einvoice.model;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.finance.books.invoice.model.DocumentKind;
import se.samverka.finance.books.invoice.model.InvoiceNumber;
import se.samverka.platform.value.ElectronicAddress;
import se.samverka.platform.value.Money;
import se.samverka.platform.value.OrganisationNumber;

/// All that an e-invoice says; texts hold nothing that XML cannot. Every line is outside the scope of VAT
/// (category O).
///
/// @param dueDate of an invoice; a credit note has none
/// @param agreementId the contract that it rests on (BT-12)
/// @param paymentReference the OCR number (BT-83)
/// @param projectReference the payee's project (BT-11); absent where the lines do not share one
/// @param account absent as long as nobody has told where the payee wants its money
/// @param note why the payee takes a claim back of its own accord (BT-22)
/// @param original what a credit note takes from (BG-3); absent on an invoice
public record EInvoice(
        DocumentKind kind,
        InvoiceNumber number,
        LocalDate issueDate,
        @Nullable LocalDate dueDate,
        String currency,
        String buyerReference,
        UUID agreementId,
        Party seller,
        Party buyer,
        String paymentReference,
        @Nullable String projectReference,
        @Nullable PaymentAccount account,
        @Nullable String note,
        @Nullable Original original,
        List<Line> lines,
        Money total) {

    public EInvoice {
        lines = List.copyOf(lines);
    }

    /// Seller or buyer, with the legal name that stands on the document.
    public record Party(OrganisationNumber organisationNumber, String name, ElectronicAddress address) {}

    /// The invoice that a credit note refers to.
    public record Original(InvoiceNumber number, LocalDate issueDate) {}

    /// One line.
    ///
    /// @param description the line's own project, where the document as a whole has none (BT-154)
    /// @param sellersId clause, and branch where there is one (BT-155)
    public record Line(
            int lineNumber, String name, @Nullable String description, String sellersId, Money amount) {}
}
