package se.samverka.finance.books.payment.model;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import se.samverka.platform.value.Money;

/// The balance of an invoice at the end of each day, by the days of its payments and credit notes and not by
/// when they were recorded. On each day by which something has been repaid, paid and credited together are at
/// least the invoice's total. Only then is the paid amount never below zero and the remaining amount never
/// above the total.
public final class InvoiceDays {

    private final Money total;

    /// Paid plus credited at the end of each day on which they change.
    private final NavigableMap<LocalDate, Money> settled;

    /// What has been repaid by then, less reversed repayments.
    private final NavigableMap<LocalDate, Money> repaid;

    /// @param total of the invoice
    /// @param facts all payments, repayments and reversals of the invoice
    /// @param credits the credited amounts, by the issue date of the credit note
    public InvoiceDays(Money total, Collection<? extends PaymentFact> facts, Map<LocalDate, Money> credits) {
        this.total = total;
        var changes = new TreeMap<>(credits);
        var back = new TreeMap<LocalDate, Money>();
        for (var fact : facts) {
            changes.merge(fact.day(), fact.change(), Money::plus);
            if (kindOf(fact) == Payment.Kind.REPAYMENT) {
                back.merge(fact.day(), fact.change().negated(), Money::plus);
            }
        }
        this.settled = summed(changes);
        this.repaid = summed(back);
    }

    private static Payment.Kind kindOf(PaymentFact fact) {
        return switch (fact) {
            case Payment payment -> payment.kind();
            case Reversal reversal -> reversal.reversedKind();
        };
    }

    private static NavigableMap<LocalDate, Money> summed(SortedMap<LocalDate, Money> changes) {
        var sums = new TreeMap<LocalDate, Money>();
        var sum = Money.ZERO;
        for (var change : changes.entrySet()) {
            sum = sum.plus(change.getValue());
            sums.put(change.getKey(), sum);
        }
        return sums;
    }

    /// The most that may be repaid on a day: the smallest overpayment of that day and every later one.
    public Money overpaidFrom(LocalDate day) {
        var least = overpaid(day);
        for (var later : settled.tailMap(day, false).keySet()) {
            least = least.min(overpaid(later));
        }
        return least;
    }

    /// The first day on which repayments would exceed the overpayment if a payment did not count from a given
    /// day.
    ///
    /// @param change of the paid amount, below zero
    public Optional<LocalDate> firstUncovered(LocalDate from, Money change) {
        var days = new TreeMap<>(settled);
        days.put(from, Money.ZERO);
        return days.tailMap(from, true).keySet().stream()
                .filter(day -> at(repaid, day).isPositive()
                        && at(settled, day).plus(change).compareTo(total) < 0)
                .findFirst();
    }

    private Money overpaid(LocalDate day) {
        var excess = at(settled, day).minus(total);
        return excess.isNegative() ? Money.ZERO : excess;
    }

    private static Money at(NavigableMap<LocalDate, Money> sums, LocalDate day) {
        var entry = sums.floorEntry(day);
        return entry == null ? Money.ZERO : entry.getValue();
    }
}
