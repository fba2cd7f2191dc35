package se.samverka.finance.claim.allocation.model;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.samverka.platform.value.Fraction;
import se.samverka.platform.value.Money;

/// Divides whole units by largest remainder (Hamilton's method), exactly. Domain rule 2.
public final class LargestRemainder {

    /// @param parts one per weight, each a whole number of units
    /// @param rest less than one unit; not part of any branch
    /// @param rounding how the parts were rounded; absent where nothing was
    record Parts(List<Money> parts, Money rest, @Nullable Rounding rounding) {}

    private LargestRemainder() {}

    /// Each weight gets the whole units of its exact part. The units left go one each to the largest
    /// remainders, ties in listed order. Parts and rest sum to the whole.
    ///
    /// @param weights not negative, with a sum above zero
    static Parts divide(Money whole, Money unit, List<Fraction> weights) {
        var total = Fraction.sum(weights);
        if (total.compareTo(Fraction.ZERO) <= 0) {
            throw new IllegalArgumentException("Weights must sum to more than zero");
        }
        var units = whole.ore().divideAndRemainder(unit.ore());
        var inverse = new Fraction(/* numerator= */ total.denominator(), /* denominator= */ total.numerator());
        var dues = weights.stream()
                .map(weight -> weight.times(inverse).times(new Fraction(units[0], BigInteger.ONE)))
                .toList();
        var rounding = round(units[0], dues);
        var parts = rounding.parts().stream()
                .map(part -> new Money(part.multiply(unit.ore())))
                .toList();
        return new Parts(parts, new Money(units[1]), rounding);
    }

    /// Rounds exact parts (`dues`) to whole units that sum to a given number.
    ///
    /// @param units the dues' sum, rounded to a neighbouring whole number
    public static Rounding round(BigInteger units, List<Fraction> dues) {
        var parts = new ArrayList<BigInteger>();
        var remainders = new ArrayList<Fraction>();
        for (var due : dues) {
            var floor = due.floor();
            parts.add(floor);
            remainders.add(due.plus(new Fraction(floor.negate(), BigInteger.ONE)));
        }
        var given = parts.stream().reduce(BigInteger.ZERO, BigInteger::add);
        var left = units.subtract(given).intValueExact();
        // The sort is stable: equal remainders keep the listed order.
        var order = IntStream.range(0, dues.size())
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> remainders.get(i)).reversed())
                .toList();
        for (int i : order.subList(0, Math.min(left, order.size()))) {
            parts.set(i, parts.get(i).add(BigInteger.ONE));
        }
        return new Rounding(units, dues, parts, order, left);
    }
}
