package se.samverka.finance.shared.text.model;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import se.samverka.platform.value.Fraction;
import se.samverka.platform.value.Money;

/// How numbers are written in sentences and on paper: in Swedish with a no-break space between thousands and a
/// decimal comma, in English with a comma and a point.
public enum Wording {
    SV('\u00a0', ',', "", "\u00a0kr"),
    EN(',', '.', "SEK\u00a0", "");

    private static final int THOUSAND_DIGITS = 3;
    private static final int EXACT_DECIMALS = 4;
    private static final BigDecimal ORE_PER_KRONA = new BigDecimal(100);

    private final char thousands;
    private final char decimals;
    private final String before;
    private final String after;

    Wording(char thousands, char decimals, String before, String after) {
        this.thousands = thousands;
        this.decimals = decimals;
        this.before = before;
        this.after = after;
    }

    public String amount(Money money) {
        return before + written(money.toBigDecimal()) + after;
    }

    /// An amount in öre, possibly fractional, as kronor; three dots where decimals are cut off.
    public String exact(Fraction ore) {
        var kronor = new BigDecimal(ore.numerator())
                .divide(new BigDecimal(ore.denominator()).multiply(ORE_PER_KRONA), EXACT_DECIMALS, RoundingMode.FLOOR);
        var shown = new Fraction(kronor.unscaledValue(), BigInteger.TEN.pow(EXACT_DECIMALS - 2));
        if (!shown.equals(ore)) {
            return before + written(kronor) + "…" + after;
        }
        var plain = kronor.stripTrailingZeros();
        return before + written(plain.setScale(Math.max(2, plain.scale()), RoundingMode.UNNECESSARY)) + after;
    }

    /// With all its decimals, without a currency.
    public String number(BigDecimal number) {
        return written(number);
    }

    public String count(BigInteger number) {
        return written(new BigDecimal(number));
    }

    private String written(BigDecimal number) {
        var plain = number.abs().toPlainString().split("\\.", 2);
        var whole = new StringBuilder(plain[0]);
        for (int i = whole.length() - THOUSAND_DIGITS; i > 0; i -= THOUSAND_DIGITS) {
            whole.insert(i, thousands);
        }
        var sign = number.signum() < 0 ? "\u2212" : "";
        return sign + whole + (plain.length == 1 ? "" : decimals + plain[1]);
    }
}
