package se.samverka.finance.payment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.samverka.finance.payment.model.Payment;
import se.samverka.platform.value.Money;

/// A payment as the API shows it.
@Schema(name = "Payment", description = "A payment or a repayment of an invoice / Betalning eller återbetalning")
public record PaymentDocument(
        @Schema(examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d04")
        UUID id,

        @Schema(examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0b02")
        UUID invoiceId,

        Payment.Kind kind,

        @Schema(description = "When the bank booked it / Bokförd av banken", examples = "2026-02-05")
        LocalDate paidOn,

        @Schema(description = "Above zero, also of a repayment / Belopp", examples = "590000.00")
        Money amount,

        @Schema(examples = "SEK") String currency,

        @Schema(
                description = "The bank's name of the movement / Bankens referens",
                examples = "BG 5050-1055 2026-02-05/17")
        String bankReference,

        @Schema(examples = "2026-02-06T08:00:00Z") Instant recordedAt) {

    static PaymentDocument of(Payment payment) {
        return new PaymentDocument(
                payment.id(),
                payment.invoiceId(),
                payment.kind(),
                payment.paidOn(),
                payment.amount(),
                payment.currency(),
                payment.bankReference(),
                payment.recordedAt());
    }
}
