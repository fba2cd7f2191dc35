package se.samverka.finance.books.payment.model;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import se.samverka.platform.value.Money;

/// How an invoice stood at the end of every day, by the days of its payments and credit notes and not by when
/// they were recorded. On every day on which something has been paid back, what is paid and credited is at least
/// what the invoice claims: only then is what is paid never below zero, and what is left never above the claim.
public final class InvoiceDays {

    private final Money total;

    /// What is paid and credited at the end of each day on which that changes.
    private final NavigableMap<LocalDate, Money> settled;

    /// What has been paid back by then, less what of it is reversed.
    private final NavigableMap<LocalDate, Money> repaid;

    /// @param total of the invoice
    /// @param facts all of them, reversals among them
    /// @param credits what credit notes have taken, by their issue date
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

    /// What a repayment of this day may be at most: what was paid too much on it and on every later day, so that no
    /// day is left with less than was paid back.
    public Money overpaidFrom(LocalDate day) {
        var least = overpaid(day);
        for (var later : settled.tailMap(day, false).keySet()) {
            least = least.min(overpaid(later));
        }
        return least;
    }

    /// The first day on which more would have been paid back than was paid too much, did a payment not count from
    /// a day on.
    ///
    /// @param change what that takes from what is paid, below zero
    public Optional<LocalDate> firstUncovered(LocalDate from, Money change) {
        var days = new TreeMap<>(settled);
        days.putAll(repaid);
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
