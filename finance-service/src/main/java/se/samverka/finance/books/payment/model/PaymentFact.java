package se.samverka.finance.books.payment.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.samverka.platform.value.Money;

/// A record about the payments of one invoice: a payment, a repayment, or a reversal of one. It never changes.
public sealed interface PaymentFact permits Payment, Reversal {

    /// The kinds, where they are shown in one list.
    @Schema(name = "PaymentKind")
    enum Kind {
        PAYMENT,
        REPAYMENT,
        REVERSAL
    }

    UUID id();

    UUID invoiceId();

    /// The day from which it counts.
    LocalDate day();

    /// Above zero.
    Money amount();

    /// ISO 4217; that of the invoice.
    String currency();

    Instant recordedAt();

    /// The change of the invoice's paid amount.
    Money change();
}
