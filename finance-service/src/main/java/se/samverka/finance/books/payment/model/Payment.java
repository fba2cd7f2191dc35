package se.samverka.finance.books.payment.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.samverka.platform.value.Money;

/// One movement on the payee's account for one invoice. It never changes.
///
/// @param paidOn the day on which the bank booked it
/// @param amount above zero, also of a repayment
/// @param currency ISO 4217; that of the invoice
/// @param bankReference what the payee's bank calls the movement; once per payee among those that stand
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

    /// PAYMENT comes from the payer, REPAYMENT goes back to it of what was paid too much.
    @Schema(name = "NewPaymentKind")
    public enum Kind {
        PAYMENT,
        REPAYMENT;

        /// What a movement of the amount adds to what is paid on the invoice.
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
