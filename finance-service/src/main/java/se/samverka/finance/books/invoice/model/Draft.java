package se.samverka.finance.books.invoice.model;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverka.platform.value.Money;
import se.samverka.platform.value.OrganisationNumber;

/// A document that ought to be issued. Its amounts are above zero, also where it is a credit note.
///
/// @param agreementVersion the latest version of the terms that it rests on
public record Draft(Key key, int agreementVersion, List<Line> lines) {

    /// INVOICE claims, CREDIT_NOTE takes back.
    @Schema(name = "InvoiceKind")
    public enum Kind {
        INVOICE,
        CREDIT_NOTE
    }

    /// What there is at most one draft of, within one agreement.
    ///
    /// @param originalInvoiceId the invoice that a credit note refers to; absent for an invoice
    /// @param blockedBy why it is not issued; absent for one that can be, which does not wait for the rest
    public record Key(
            Kind kind,
            int year,
            int instalment,
            OrganisationNumber payee,
            OrganisationNumber payer,
            @Nullable UUID originalInvoiceId,
            @Nullable Hindrance blockedBy) {

        /// The same once nothing is in its way.
        public Key unblocked() {
            return new Key(kind, year, instalment, payee, payer, originalInvoiceId, null);
        }
    }

    /// One line.
    ///
    /// @param originalLineNumber the line that a credit line takes from; absent on an invoice
    public record Line(
            Obligation obligation,
            String description,
            String vatCategory,
            Money amount,
            @Nullable Integer originalLineNumber) {}

    public Draft {
        lines = List.copyOf(lines);
    }

    public Money total() {
        return Money.sum(lines.stream().map(Line::amount).toList());
    }
}
