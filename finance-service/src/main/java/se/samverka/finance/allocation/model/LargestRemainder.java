package se.samverka.finance.allocation.model;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import se.samverka.platform.value.Fraction;
import se.samverka.platform.value.Money;

/// Divides whole units by largest remainder (Hamilton's method), exactly. Domain rule 2.
final class LargestRemainder {

    /// @param parts one per weight, each a whole number of units
    /// @param rest what is no whole unit: less than one unit, and nobody's part
    record Parts(List<Money> parts, Money rest) {}

    private LargestRemainder() {}

    /// Every weight gets the whole units that are its due; the units then left go one each to the largest remainders,
    /// ties by listed order. Parts and rest sum to the whole.
    ///
    /// @param weights not negative, with a sum above zero
    static Parts divide(Money whole, Money unit, List<Fraction> weights) {
        var total = Fraction.sum(weights);
        if (total.compareTo(Fraction.ZERO) <= 0) {
            throw new IllegalArgumentException("Weights must sum to more than zero");
        }
        var units = whole.ore().divideAndRemainder(unit.ore());
        var inverse = new Fraction(/* numerator= */ total.denominator(), /* denominator= */ total.numerator());
        var floors = new ArrayList<BigInteger>();
        var remainders = new ArrayList<Fraction>();
        for (var weight : weights) {
            var due = weight.times(inverse).times(new Fraction(units[0], BigInteger.ONE));
            var floor = due.floor();
            floors.add(floor);
            remainders.add(due.plus(new Fraction(floor.negate(), BigInteger.ONE)));
        }
        var given = floors.stream().reduce(BigInteger.ZERO, BigInteger::add);
        var left = units[0].subtract(given).intValueExact();
        // The sort is stable: equal remainders keep the listed order.
        IntStream.range(0, weights.size())
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> remainders.get(i)).reversed())
                .limit(left)
                .forEach(i -> floors.set(i, floors.get(i).add(BigInteger.ONE)));
        var parts = floors.stream().map(f -> new Money(f.multiply(unit.ore()))).toList();
        return new Parts(parts, new Money(units[1]));
    }
}
