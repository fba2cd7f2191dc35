package se.samverka.finance.books.payment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverka.finance.books.payment.model.Payment;
import se.samverka.finance.books.payment.model.PaymentFact;
import se.samverka.finance.books.payment.model.Reversal;
import se.samverka.platform.value.Money;

/// A payment, or the reversal of one, as the API shows it.
@Schema(
        name = "Payment",
        description = "A payment or a repayment of an invoice, or the reversal of one / Betalning, återbetalning"
                + " eller"
                + " återföring")
public record PaymentDocument(
        @Schema(description = "Id of the record / Postens id", examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f1c01")
        UUID id,

        @Schema(description = "Id of the invoice / Fakturans id", examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f1a01")
        UUID invoiceId,

        @Schema(
                description = "REVERSAL cancels a payment or a repayment / Slag; REVERSAL återför en"
                        + " betalning eller återbetalning")
        PaymentFact.Kind kind,

        @Schema(
                description = "When the bank booked it; for a reversal, the day from which the payment no"
                        + " longer counts / Bokföringsdag i banken; för en återföring den dag den gäller"
                        + " från",
                examples = "2026-02-05")
        LocalDate paidOn,

        @Schema(
                description = "Amount in kronor, above zero, also for a repayment or a reversal / Belopp i"
                        + " kronor, alltid positivt",
                examples = "590000.00")
        Money amount,

        @Schema(
                description = "Currency of the amounts, ISO 4217; always SEK / Beloppens valuta, alltid SEK",
                examples = "SEK")
        String currency,

        @Schema(
                description = "The bank's reference of the transaction; absent on a reversal / Bankens referens",
                examples = "BG 5050-1055 2026-02-05/17")
        @Nullable
        String bankReference,

        @Schema(
                description = "Only on a reversal: the payment that it cancels / Betalningen som återförs",
                examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f1c01")
        @Nullable
        UUID reverses,

        @Schema(description = "Only on a reversal / Skäl till återföringen", examples = "Avsåg en annan faktura")
        @Nullable
        String reason,

        @Schema(
                description = "When it was recorded here / När den registrerades här",
                examples = "2026-02-06T08:00:00Z")
        Instant recordedAt) {

    static PaymentDocument of(PaymentFact fact) {
        return switch (fact) {
            case Payment payment ->
                of(
                        payment,
                        switch (payment.kind()) {
                            case PAYMENT -> PaymentFact.Kind.PAYMENT;
                            case REPAYMENT -> PaymentFact.Kind.REPAYMENT;
                        },
                        payment.bankReference(),
                        null,
                        null);
            case Reversal reversal ->
                of(reversal, PaymentFact.Kind.REVERSAL, null, reversal.reverses(), reversal.reason());
        };
    }

    private static PaymentDocument of(
            PaymentFact fact,
            PaymentFact.Kind kind,
            @Nullable String bankReference,
            @Nullable UUID reverses,
            @Nullable String reason) {
        return new PaymentDocument(
                fact.id(),
                fact.invoiceId(),
                kind,
                fact.day(),
                fact.amount(),
                fact.currency(),
                bankReference,
                reverses,
                reason,
                fact.recordedAt());
    }
}
