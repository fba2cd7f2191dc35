package se.samverka.finance.books.payment.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;
import org.junit.jupiter.api.Test;
import se.samverka.platform.value.Money;

/// Random payments, repayments, reversals and credits of one invoice, dated on random days and recorded in any
/// order. The rules never allow a day on which the paid amount is below zero or the open amount above the total.
class InvoiceDaysPropertiesTest {

    private static final LocalDate ISSUED = LocalDate.of(2026, 1, 10);
    private static final int DAYS = 20;
    private static final LocalDate TODAY = ISSUED.plusDays(DAYS);
    private static final Money TOTAL = Money.of("100.00");

    /// The invoice and its records, written as the use cases do.
    private static final class Ledger {
        private final List<PaymentFact> facts = new ArrayList<>();
        private final Map<LocalDate, Money> credits = new HashMap<>();
        private int refused;

        private InvoiceDays days() {
            return new InvoiceDays(TOTAL, facts, credits);
        }

        void credit(LocalDate day, Money amount) {
            var left = TOTAL.minus(Money.sum(List.copyOf(credits.values())));
            var taken = amount.min(left);
            if (taken.isPositive()) {
                credits.merge(day, taken, Money::plus);
            }
        }

        void pay(Payment.Kind kind, LocalDate day, Money amount) {
            var payment = new Payment(UUID.randomUUID(), new UUID(0, 1), kind, day, amount, "SEK", "r", Instant.EPOCH);
            keep(
                    payment,
                    PaymentRules.broken(payment, days().overpaidFrom(day), ISSUED, "SEK", TODAY)
                            .isEmpty());
        }

        void reverse(Payment payment, LocalDate day) {
            boolean stands = facts.stream()
                    .noneMatch(fact -> fact instanceof Reversal reversal
                            && reversal.reverses().equals(payment.id()));
            if (stands) {
                var reversal = Reversal.of(payment, UUID.randomUUID(), day, "Fel", Instant.EPOCH);
                keep(
                        reversal,
                        PaymentRules.broken(reversal, payment, TODAY).isEmpty()
                                && (!reversal.change().isNegative()
                                        || days().firstUncovered(day, reversal.change())
                                                .isEmpty()));
            }
        }

        private void keep(PaymentFact fact, boolean allowed) {
            if (allowed) {
                facts.add(fact);
            } else {
                refused++;
            }
        }

        /// Computed for the day independently of the tested code.
        Money paid(LocalDate day) {
            return Money.sum(facts.stream()
                    .filter(fact -> !fact.day().isAfter(day))
                    .map(PaymentFact::change)
                    .toList());
        }

        Money remaining(LocalDate day) {
            var credited = Money.sum(credits.entrySet().stream()
                    .filter(credit -> !credit.getKey().isAfter(day))
                    .map(Map.Entry::getValue)
                    .toList());
            return TOTAL.minus(credited).minus(paid(day));
        }

        List<Payment> payments() {
            return facts.stream()
                    .filter(Payment.class::isInstance)
                    .map(Payment.class::cast)
                    .toList();
        }
    }

    @Property(tries = 2_000)
    void no_day_has_a_negative_paid_amount_or_more_open_than_the_total(@ForAll long seed) {
        var random = new Random(seed);
        var ledger = new Ledger();
        for (int act = random.nextInt(5, 25); act > 0; act--) {
            var day = ISSUED.plusDays(random.nextInt(DAYS + 1));
            var amount = Money.ofOre(random.nextLong(1, 15_001));
            switch (random.nextInt(6)) {
                case 0 -> ledger.credit(day, amount);
                case 1, 2 -> ledger.pay(Payment.Kind.PAYMENT, day, amount);
                case 3, 4 -> {
                    var room = ledger.days().overpaidFrom(day);
                    ledger.pay(Payment.Kind.REPAYMENT, day, random.nextBoolean() && room.isPositive() ? room : amount);
                }
                default -> {
                    var payments = ledger.payments();
                    if (!payments.isEmpty()) {
                        ledger.reverse(payments.get(random.nextInt(payments.size())), day);
                    }
                }
            }
            for (var each = ISSUED; !each.isAfter(TODAY); each = each.plusDays(1)) {
                assertThat(ledger.paid(each)).as("paid on %s of %d", each, seed).isGreaterThanOrEqualTo(Money.ZERO);
                assertThat(ledger.remaining(each))
                        .as("left on %s of %d", each, seed)
                        .isLessThanOrEqualTo(TOTAL);
            }
        }
        Statistics.label("repaid")
                .collect(ledger.payments().stream().anyMatch(payment -> payment.kind() == Payment.Kind.REPAYMENT));
        Statistics.label("refused").collect(ledger.refused > 0);
    }

    /// Overpaid on the 20th; before that there is nothing to repay.
    @Test
    void a_repayment_is_limited_by_the_overpayment_of_its_day() {
        var ledger = new Ledger();
        ledger.pay(Payment.Kind.PAYMENT, ISSUED.plusDays(10), Money.of("130.00"));
        assertThat(ledger.days().overpaidFrom(ISSUED.plusDays(9))).isEqualTo(Money.ZERO);
        assertThat(ledger.days().overpaidFrom(ISSUED.plusDays(10))).isEqualTo(Money.of("30.00"));
        // Of the overpayment of the 10th, 20 were repaid on the 12th: at most 10 can be repaid on the 11th.
        ledger.pay(Payment.Kind.REPAYMENT, ISSUED.plusDays(12), Money.of("20.00"));
        assertThat(ledger.days().overpaidFrom(ISSUED.plusDays(11))).isEqualTo(Money.of("10.00"));
    }

    /// A repayment that is reversed from a later day counts until then, and the payment behind it must as well.
    @Test
    void a_payment_cannot_be_reversed_from_before_a_repayment_that_depends_on_it() {
        var ledger = new Ledger();
        ledger.pay(Payment.Kind.PAYMENT, ISSUED, Money.of("130.00"));
        ledger.pay(Payment.Kind.REPAYMENT, ISSUED.plusDays(10), Money.of("30.00"));
        var payment = ledger.payments().getFirst();
        ledger.reverse(ledger.payments().getLast(), ISSUED.plusDays(12));
        assertThat(ledger.days()
                        .firstUncovered(ISSUED.plusDays(5), payment.change().negated()))
                .contains(ISSUED.plusDays(10));
        assertThat(ledger.days()
                        .firstUncovered(ISSUED.plusDays(12), payment.change().negated()))
                .isEmpty();
    }
}
