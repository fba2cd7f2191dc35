package se.samverka.finance.books.payment.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.samverka.platform.value.Money;

class PaymentRulesTest {

    private static final LocalDate ISSUED = LocalDate.of(2026, 1, 10);
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    @Test
    void payments_dated_today_and_on_the_issue_date_are_valid() {
        assertThat(broken(TODAY, "0.01", "SEK", "r")).isEmpty();
        assertThat(broken(ISSUED, "1000000000000000.00", "SEK", "r".repeat(64))).isEmpty();
    }

    @Test
    void each_broken_rule_has_its_code() {
        assertThat(broken(TODAY.plusDays(1), "1.00", "SEK", "r")).containsExactly("date-in-the-future");
        assertThat(broken(ISSUED.minusDays(1), "1.00", "SEK", "r")).containsExactly("paid-too-early");
        assertThat(broken(TODAY, "0.00", "SEK", "r")).containsExactly("amount-not-positive");
        assertThat(broken(TODAY, "-1.00", "SEK", "r")).containsExactly("amount-not-positive");
        assertThat(broken(TODAY, "1000000000000000.01", "SEK", "r")).containsExactly("out-of-bounds");
        assertThat(broken(TODAY, "1.00", "EUR", "r")).containsExactly("currency-other");
        for (var reference : List.of("", " r", "r\u00a0 ", "a\nb", "r".repeat(65))) {
            assertThat(broken(TODAY, "1.00", "SEK", reference)).as(reference).containsExactly("value-malformed");
        }
        assertThat(broken(TODAY.plusDays(1), "0.00", "EUR", "")).hasSize(4);
    }

    @Test
    void a_reversal_is_dated_from_the_day_of_the_payment_to_today_and_has_a_reason() {
        assertThat(reversal(TODAY, "Fel faktura")).isEmpty();
        assertThat(reversal(ISSUED, "😀".repeat(500))).isEmpty();
        assertThat(reversal(TODAY.plusDays(1), "Fel")).containsExactly("date-in-the-future");
        assertThat(reversal(ISSUED.minusDays(1), "Fel")).containsExactly("reversed-before-paid");
        for (var reason : List.of("", " ", " a", "a ", "a\nb", "a\u0000b", "r".repeat(501))) {
            assertThat(reversal(TODAY, reason)).as(reason).containsExactly("value-malformed");
        }
        assertThat(reversal(ISSUED.minusDays(1), "")).hasSize(2);
    }

    @Test
    void a_reversal_cancels_the_change_made_by_its_payment() {
        for (var kind : Payment.Kind.values()) {
            var payment = payment(kind, ISSUED, "7.50", "SEK", "r");
            var reversal = Reversal.of(payment, new UUID(0, 3), TODAY, "Fel", Instant.EPOCH);
            assertThat(reversal.change().plus(payment.change())).isEqualTo(Money.ZERO);
            assertThat(reversal.amount()).isEqualTo(payment.amount());
        }
    }

    private static List<String> reversal(LocalDate reversedOn, String reason) {
        var payment = payment(Payment.Kind.PAYMENT, ISSUED, "1.00", "SEK", "r");
        return PaymentRules.broken(
                        Reversal.of(payment, new UUID(0, 3), reversedOn, reason, Instant.EPOCH), payment, TODAY)
                .stream()
                .map(broken -> broken.code().code())
                .toList();
    }

    private static List<String> broken(LocalDate paidOn, String amount, String currency, String reference) {
        var payment = payment(Payment.Kind.PAYMENT, paidOn, amount, currency, reference);
        return PaymentRules.broken(payment, Money.ZERO, ISSUED, "SEK", TODAY).stream()
                .map(broken -> broken.code().code())
                .toList();
    }

    private static Payment payment(
            Payment.Kind kind, LocalDate paidOn, String amount, String currency, String reference) {
        return new Payment(
                new UUID(0, 1), new UUID(0, 2), kind, paidOn, Money.of(amount), currency, reference, Instant.EPOCH);
    }
}
