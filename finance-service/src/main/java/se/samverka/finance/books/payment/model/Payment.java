package se.samverka.finance.books.payment.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.samverka.platform.value.Money;

/// One transaction on the payee's bank account for one invoice. It never changes.
///
/// @param paidOn the day on which the bank booked it
/// @param amount above zero, also of a repayment
/// @param currency ISO 4217; that of the invoice
/// @param bankReference the bank's reference of the transaction, unique among the payee's payments that are not
///     reversed
public record Payment(
        UUID id,
        UUID invoiceId,
        Kind kind,
        LocalDate paidOn,
        Money amount,
        String currency,
        String bankReference,
        Instant recordedAt)
        implements PaymentFact {

    /// PAYMENT comes from the payer; REPAYMENT returns an overpayment to it.
    @Schema(name = "NewPaymentKind")
    public enum Kind {
        PAYMENT,
        REPAYMENT;

        /// The change of the invoice's paid amount.
        Money change(Money amount) {
            return switch (this) {
                case PAYMENT -> amount;
                case REPAYMENT -> amount.negated();
            };
        }
    }

    @Override
    public LocalDate day() {
        return paidOn;
    }

    @Override
    public Money change() {
        return kind.change(amount);
    }
}
