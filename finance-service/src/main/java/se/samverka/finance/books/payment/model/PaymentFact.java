package se.samverka.finance.books.payment.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.samverka.platform.value.Money;

/// What has been recorded of payments of one invoice: that money came or went, or that such a record was a
/// mistake. None ever changes.
public sealed interface PaymentFact permits Payment, Reversal {

    /// What each is called where they stand in one list.
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

    /// What it adds to what is paid on the invoice.
    Money change();
}
