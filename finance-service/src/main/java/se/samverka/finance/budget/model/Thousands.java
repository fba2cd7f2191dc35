package se.samverka.finance.budget.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;
import se.samverka.platform.value.Money;

/// Amounts in thousands of kronor, as budgets are written: down to the krona, so with at most three decimals.
public final class Thousands {

    /// The form used in responses: digits, and decimals where there are any.
    public static final String PATTERN = "-?[0-9]{1,15}(\\.[0-9]{1,3})?";

    private static final int DECIMALS = 3;

    /// The blanks that spreadsheets put between groups of three digits: ordinary, no-break, narrow and thin.
    private static final String BLANK = "[ \\u00A0\\u202F\\u2009]";

    private static final Pattern WRITTEN = Pattern.compile("(?<sign>[-\\u2212]?)(?<whole>[0-9]{1,12}|[0-9]{1,3}(?:"
            + BLANK + "[0-9]{3}){1,3})" + "(?:[.,](?<decimals>[0-9]{1,9}))?");

    /// A comma or a point that may separate thousands or decimals.
    private static final Pattern AMBIGUOUS = Pattern.compile("[-\\u2212]?[1-9][0-9]{0,2}[.,][0-9]{3}");

    private Thousands() {}

    /// The result of reading a text.
    public sealed interface Reading {
        record Read(Money amount) implements Reading {}

        /// `12,345` can mean 12.345 or 12 345.
        record Ambiguous() implements Reading {}

        record Malformed() implements Reading {}
    }

    /// Reads what a spreadsheet writes: `1 181`, with any blank, `1181`, `1181,5` and `1181.5`.
    public static Reading read(String text) {
        if (AMBIGUOUS.matcher(text).matches()) {
            return new Reading.Ambiguous();
        }
        var written = WRITTEN.matcher(text);
        if (!written.matches()) {
            return new Reading.Malformed();
        }
        var decimals = written.group("decimals");
        var thousands =
                new BigDecimal(written.group("whole").replaceAll(BLANK, "") + (decimals == null ? "" : "." + decimals));
        if (thousands.stripTrailingZeros().scale() > DECIMALS) {
            return new Reading.Malformed();
        }
        var amount = Money.of(thousands.movePointRight(DECIMALS).setScale(0, RoundingMode.UNNECESSARY));
        return new Reading.Read(written.group("sign").isEmpty() ? amount : amount.negated());
    }

    /// An amount in kronor, written in thousands: `1181.5`, never with an exponent.
    public static String of(Money amount) {
        return amount.toBigDecimal()
                .movePointLeft(DECIMALS)
                .stripTrailingZeros()
                .toPlainString();
    }
}
