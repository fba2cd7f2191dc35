package se.samverka.finance.payment.model;

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
    void a_payment_of_today_and_one_of_a_year_before_the_issue_are_sound() {
        assertThat(broken(TODAY, "0.01", "SEK", "r")).isEmpty();
        assertThat(broken(LocalDate.of(2025, 1, 10), "1000000000000.00", "SEK", "r".repeat(64)))
                .isEmpty();
    }

    @Test
    void each_rule_is_broken_by_its_name() {
        assertThat(broken(TODAY.plusDays(1), "1.00", "SEK", "r")).containsExactly("paid-in-the-future");
        assertThat(broken(LocalDate.of(2025, 1, 9), "1.00", "SEK", "r")).containsExactly("paid-too-early");
        assertThat(broken(TODAY, "0.00", "SEK", "r")).containsExactly("amount-not-positive");
        assertThat(broken(TODAY, "-1.00", "SEK", "r")).containsExactly("amount-not-positive");
        assertThat(broken(TODAY, "1000000000000.01", "SEK", "r")).containsExactly("out-of-bounds");
        assertThat(broken(TODAY, "1.00", "EUR", "r")).containsExactly("currency-other");
        for (var reference : List.of("", " r", "r\u00a0 ", "a\nb", "r".repeat(65))) {
            assertThat(broken(TODAY, "1.00", "SEK", reference)).as(reference).containsExactly("value-malformed");
        }
        assertThat(broken(TODAY.plusDays(1), "0.00", "EUR", "")).hasSize(4);
    }

    private static List<String> broken(LocalDate paidOn, String amount, String currency, String reference) {
        var payment = new Payment(
                new UUID(0, 1),
                new UUID(0, 2),
                Payment.Kind.PAYMENT,
                paidOn,
                Money.of(amount),
                currency,
                reference,
                Instant.EPOCH);
        return PaymentRules.broken(payment, Money.ZERO, ISSUED, "SEK", TODAY).stream()
                .map(PaymentViolation::code)
                .toList();
    }
}
