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

/// The contents of an e-invoice, in characters that XML allows. Every line is outside the scope of VAT (category
/// O).
///
/// @param dueDate of an invoice; a credit note has none
/// @param agreementId the contract reference (BT-12)
/// @param paymentReference the OCR number (BT-83)
/// @param projectReference the payee's project (BT-11); absent where the lines do not share one
/// @param account absent while the payee has no registered account
/// @param note why the payee has decided to credit (BT-22)
/// @param original the invoice that a credit note refers to (BG-3); absent on an invoice
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

    /// Seller or buyer, with the name on the document.
    public record Party(OrganisationNumber organisationNumber, String name, ElectronicAddress address) {}

    /// The invoice that a credit note refers to.
    public record Original(InvoiceNumber number, LocalDate issueDate) {}

    /// One line.
    ///
    /// @param description the line's own project, where the document as a whole has none (BT-154)
    /// @param sellersId the clause id, with the branch id where there is one (BT-155)
    public record Line(
            int lineNumber, String name, @Nullable String description, String sellersId, Money amount) {}
}
