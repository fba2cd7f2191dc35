package se.samverka.finance.claim.allocation.model;

import java.math.BigInteger;
import java.util.List;
import se.samverka.platform.value.Fraction;

/// How exact dues became whole by largest remainder (domain rule 2).
///
/// @param units how many there were to give out
/// @param dues what each one's part is, exactly, in units
/// @param parts what each one got
/// @param order the places of the dues by remainder, the largest first, ties as listed
/// @param extra how many of them, from the first, got one unit more than the whole ones of their due
public record Rounding(BigInteger units, List<Fraction> dues, List<BigInteger> parts, List<Integer> order, int extra) {

    /// What is no whole unit of a due.
    public Fraction remainder(int place) {
        var due = dues.get(place);
        return due.plus(new Fraction(due.floor().negate(), BigInteger.ONE));
    }

    /// The rank of a due's remainder, from 1; the lower, the larger the remainder.
    public int rank(int place) {
        return order.indexOf(place) + 1;
    }

    /// Whether the due got one unit more than its whole ones.
    public boolean rounded(int place) {
        return rank(place) <= extra;
    }
}
