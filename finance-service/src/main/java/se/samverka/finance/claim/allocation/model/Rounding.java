package se.samverka.finance.claim.allocation.model;

import java.math.BigInteger;
import java.util.List;
import se.samverka.platform.value.Fraction;

/// How exact parts were rounded by largest remainder (domain rule 2).
///
/// @param units the number of units to divide
/// @param dues the exact parts, in units
/// @param parts the rounded parts
/// @param order the indexes of the dues by remainder, the largest first, ties in listed order
/// @param extra how many of them, from the first, got one unit more than the whole units of their due
public record Rounding(BigInteger units, List<Fraction> dues, List<BigInteger> parts, List<Integer> order, int extra) {

    /// The remainder of a due: less than one unit.
    public Fraction remainder(int place) {
        var due = dues.get(place);
        return due.plus(new Fraction(due.floor().negate(), BigInteger.ONE));
    }

    /// The rank of a due's remainder, from 1; the lower, the larger the remainder.
    public int rank(int place) {
        return order.indexOf(place) + 1;
    }

    /// Whether the due got an extra unit.
    public boolean rounded(int place) {
        return rank(place) <= extra;
    }
}
