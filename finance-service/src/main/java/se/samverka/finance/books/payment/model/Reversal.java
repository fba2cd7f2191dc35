package se.samverka.finance.books.payment.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import se.samverka.platform.value.Money;

/// Reverses the whole of a payment or a repayment that was recorded by mistake. A reversal is never reversed:
/// if it was the mistake, the payment is recorded again with its bank reference, which the reversal has freed.
///
/// @param reverses the payment
/// @param reversedKind that payment's kind
/// @param reversedOn the day from which the payment does not count
/// @param amount that payment's
/// @param reason 1 to 500 characters
public record Reversal(
        UUID id,
        UUID invoiceId,
        UUID reverses,
        Payment.Kind reversedKind,
        LocalDate reversedOn,
        Money amount,
        String currency,
        String reason,
        Instant recordedAt)
        implements PaymentFact {

    public static final int LONGEST_REASON = 500;

    public static Reversal of(Payment payment, UUID id, LocalDate reversedOn, String reason, Instant now) {
        return new Reversal(
                id,
                payment.invoiceId(),
                payment.id(),
                payment.kind(),
                reversedOn,
                payment.amount(),
                payment.currency(),
                reason,
                now);
    }

    @Override
    public LocalDate day() {
        return reversedOn;
    }

    @Override
    public Money change() {
        return reversedKind.change(amount).negated();
    }
}
