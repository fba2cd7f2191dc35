package se.samverka.platform.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collection;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// An exact rational number in lowest terms with a positive denominator; two equal values are equal records.
public record Fraction(BigInteger numerator, BigInteger denominator) implements Comparable<Fraction> {

    public static final Fraction ZERO = of(0, 1);
    public static final Fraction ONE = of(1, 1);

    /// The written forms of a share: `1/2`, `49%` or `33.3%`.
    public static final String PATTERN = "[0-9]{1,9}/[1-9][0-9]{0,8}|[0-9]{1,3}(\\.[0-9]{1,6})?%";

    private static final Pattern RATIO = Pattern.compile("([0-9]{1,9})/([1-9][0-9]{0,8})");
    private static final Pattern PERCENTAGE = Pattern.compile("([0-9]{1,3}(?:\\.[0-9]{1,6})?)%");

    public Fraction {
        if (denominator.signum() == 0) {
            throw new ArithmeticException("A denominator is never zero");
        }
        var divisor = numerator.gcd(denominator);
        if (denominator.signum() < 0) {
            divisor = divisor.negate();
        }
        if (!divisor.equals(BigInteger.ONE)) {
            numerator = numerator.divide(divisor);
            denominator = denominator.divide(divisor);
        }
    }

    public static Fraction of(long numerator, long denominator) {
        return new Fraction(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    /// Reads a share.
    ///
    /// @throws IllegalArgumentException when the text is neither a ratio (`1/2`) nor a percentage (`49%`)
    public static Fraction parse(String text) {
        Matcher ratio = RATIO.matcher(text);
        if (ratio.matches()) {
            return new Fraction(new BigInteger(ratio.group(1)), new BigInteger(ratio.group(2)));
        }
        Matcher percentage = PERCENTAGE.matcher(text);
        if (percentage.matches()) {
            var percent = new BigDecimal(percentage.group(1));
            return new Fraction(percent.unscaledValue(), BigInteger.TEN.pow(percent.scale() + 2));
        }
        throw new IllegalArgumentException("A share is written as a ratio, 1/2, or as a percentage, 49%");
    }

    public static Fraction sum(Collection<Fraction> parts) {
        return parts.stream().reduce(ZERO, Fraction::plus);
    }

    public Fraction plus(Fraction other) {
        return new Fraction(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    public Fraction times(Fraction other) {
        return new Fraction(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    /// The whole part, rounded towards minus infinity.
    public BigInteger floor() {
        var parts = numerator.divideAndRemainder(denominator);
        return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
    }

    @Override
    public int compareTo(Fraction other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    @Override
    public String toString() {
        return numerator + "/" + denominator;
    }
}
