package se.samverka.finance.books.payment.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samverka.platform.rule.Violation;
import se.samverka.platform.value.Money;

/// An invoice of 100 kronor. 60 are paid on the 1st and 70 on the 10th, 10 go back on the 20th.
class InvoiceDaysTest {

    private static final Money TOTAL = Money.of("100.00");
    private static final Payment FIRST = payment(Payment.Kind.PAYMENT, 1, "60.00");
    private static final Payment SECOND = payment(Payment.Kind.PAYMENT, 10, "70.00");
    private static final Payment BACK = payment(Payment.Kind.REPAYMENT, 20, "10.00");

    @ParameterizedTest(name = "from March {0}: {1}")
    @CsvSource({"1, 0.00", "9, 0.00", "10, 20.00", "19, 20.00", "20, 20.00", "31, 20.00"})
    void what_is_overpaid_from_a_day_is_the_least_of_that_day_and_every_later_one(int day, String overpaid) {
        assertThat(days(FIRST, SECOND, BACK).overpaidFrom(march(day))).isEqualTo(Money.of(overpaid));
    }

    @Test
    void before_the_first_payment_nothing_is_overpaid() {
        assertThat(days(FIRST, SECOND).overpaidFrom(march(1).minusDays(1))).isEqualTo(Money.ZERO);
        assertThat(days().overpaidFrom(march(1))).isEqualTo(Money.ZERO);
    }

    @Test
    void a_repayment_lowers_what_is_overpaid_before_it() {
        assertThat(days(FIRST, SECOND).overpaidFrom(march(10))).isEqualTo(Money.of("30.00"));
        assertThat(days(FIRST, SECOND, BACK).overpaidFrom(march(10))).isEqualTo(Money.of("20.00"));
    }

    @Test
    void credits_settle_as_payments_do() {
        var days = new InvoiceDays(TOTAL, List.of(FIRST), Map.of(march(5), Money.of("50.00")));
        assertThat(days.overpaidFrom(march(4))).isEqualTo(Money.ZERO);
        assertThat(days.overpaidFrom(march(5))).isEqualTo(Money.of("10.00"));
    }

    @ParameterizedTest(name = "{1} less from March {0}: uncovered on March {2}")
    @CsvSource(
            nullValues = "-",
            value = {
                "1, 0.00, -",
                "1, 20.00, -",
                "1, 20.01, 20",
                "10, 20.01, 20",
                "21, 20.01, 21",
                "25, 20.00, -",
            })
    void a_repayment_is_uncovered_from_the_first_day_on_which_less_than_the_invoice_is_settled(
            int from, String less, Integer uncovered) {
        assertThat(days(FIRST, SECOND, BACK)
                        .firstUncovered(march(from), Money.of(less).negated()))
                .isEqualTo(Optional.ofNullable(uncovered).map(InvoiceDaysTest::march));
    }

    @Test
    void a_repayment_that_is_reversed_no_longer_needs_cover() {
        var reversal = Reversal.of(BACK, new UUID(0, 9), march(22), "Fel", Instant.EPOCH);
        assertThat(days(FIRST, SECOND, BACK, reversal).firstUncovered(march(23), Money.of("-40.00")))
                .isEmpty();
        assertThat(days(FIRST, SECOND, BACK, reversal).firstUncovered(march(21), Money.of("-40.00")))
                .contains(march(21));
    }

    @Test
    void an_invoice_without_repayments_needs_no_cover() {
        assertThat(days(FIRST).firstUncovered(march(1), Money.of("-60.00"))).isEmpty();
    }

    @Test
    void no_more_goes_back_than_was_paid_too_much() {
        assertThat(broken(Payment.Kind.REPAYMENT, "10.00")).isEmpty();
        assertThat(broken(Payment.Kind.REPAYMENT, "10.01"))
                .containsExactly(PaymentViolation.repaymentExceedsOverpayment("/amount", march(20), Money.of("10.00")));
        assertThat(broken(Payment.Kind.PAYMENT, "10.01")).isEmpty();
        assertThat(PaymentViolation.repaymentExceedsOverpayment("/amount", march(20), Money.of("10.00"))
                        .detail())
                .isEqualTo("By payments and credits dated 2026-03-20 and later, the invoice is overpaid by 10.00;"
                        + " a repayment on that day cannot exceed this");
    }

    private static List<Violation> broken(Payment.Kind kind, String amount) {
        return PaymentRules.broken(payment(kind, 20, amount), Money.of("10.00"), march(1), "SEK", march(31));
    }

    private static InvoiceDays days(PaymentFact... facts) {
        return new InvoiceDays(TOTAL, List.of(facts), Map.of());
    }

    private static Payment payment(Payment.Kind kind, int day, String amount) {
        return new Payment(
                new UUID(0, day), new UUID(0, 2), kind, march(day), Money.of(amount), "SEK", "r", Instant.EPOCH);
    }

    private static LocalDate march(int day) {
        return LocalDate.of(2026, 3, day);
    }
}
