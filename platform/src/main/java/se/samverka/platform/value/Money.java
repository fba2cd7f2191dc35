package se.samverka.platform.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.regex.Pattern;

/// An exact amount in Swedish kronor with two decimals, held as a whole number of öre.
///
/// Written and read as a decimal string such as `"590000.00"`: no exponent, no thousand separator, a minus sign
/// only for credits. At most eighteen digits before the decimals, so that every amount fits PostgreSQL's
/// `numeric(20,2)`.
///
/// Source: domain rule 1 (amounts are exact decimals in SEK with two decimals, never floating point).
public record Money(BigInteger ore) implements Comparable<Money> {

    public static final Money ZERO = new Money(BigInteger.ZERO);
    /// One öre, the smallest unit.
    public static final Money ORE = new Money(BigInteger.ONE);

    /// The largest amount of a clause, a branch or a commitment. A payer's documents of a year then total at most a
    /// thousand times this, [#LARGEST_PAID], and sums of them still fit the database.
    public static final Money LARGEST_AGREED = new Money(BigInteger.TEN.pow(14));

    /// The largest amount of a document, and so of a payment.
    public static final Money LARGEST_PAID = new Money(BigInteger.TEN.pow(17));

    /// The written form: an optional minus sign, digits, a point, two digits.
    public static final String PATTERN = "-?[0-9]{1,18}\\.[0-9]{2}";

    private static final Pattern WRITTEN = Pattern.compile(PATTERN);

    /// Reads the written form.
    ///
    /// @throws IllegalArgumentException when the text does not match [#PATTERN]
    public static Money of(String text) {
        if (!WRITTEN.matcher(text).matches()) {
            throw new IllegalArgumentException("An amount is written with two decimals and a point, as 590000.00");
        }
        return of(new BigDecimal(text));
    }

    /// @throws ArithmeticException when decimals after the second are not zero
    public static Money of(BigDecimal kronor) {
        return new Money(
                kronor.setScale(2, RoundingMode.UNNECESSARY).movePointRight(2).toBigIntegerExact());
    }

    public static Money ofOre(long ore) {
        return new Money(BigInteger.valueOf(ore));
    }

    public static Money sum(Collection<Money> parts) {
        return parts.stream().reduce(ZERO, Money::plus);
    }

    public Money plus(Money other) {
        return new Money(ore.add(other.ore));
    }

    public Money minus(Money other) {
        return new Money(ore.subtract(other.ore));
    }

    public Money negated() {
        return new Money(ore.negate());
    }

    public Money min(Money other) {
        return compareTo(other) <= 0 ? this : other;
    }

    public boolean isPositive() {
        return ore.signum() > 0;
    }

    public boolean isNegative() {
        return ore.signum() < 0;
    }

    public boolean isZero() {
        return ore.signum() == 0;
    }

    /// The amount as a decimal with exactly two decimals, for `numeric(20,2)` columns.
    public BigDecimal toBigDecimal() {
        return new BigDecimal(ore, 2);
    }

    @Override
    public int compareTo(Money other) {
        return ore.compareTo(other.ore);
    }

    /// The written form, never with an exponent.
    @Override
    public String toString() {
        return toBigDecimal().toPlainString();
    }
}
