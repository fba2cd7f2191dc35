package se.samverka.finance.basis.indexation.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.samverka.platform.value.Fraction;

/// The published figure of a series for one month. It is final and never changes.
///
/// @param series the name that agreements use, such as `KPI`
/// @param value above zero, without trailing zeros, so that equal figures are equal
/// @param publishedOn the day on which it was published, or by which it was public
/// @param source who published it
/// @param importId the import that brought it; absent for a figure that is not stored
public record IndexFigure(
        String series,
        YearMonth period,
        BigDecimal value,
        LocalDate publishedOn,
        String source,
        @Nullable UUID importId) {

    /// The pattern of a series name.
    public static final String SERIES_PATTERN = "[A-Z0-9-]{1,50}";

    /// The pattern of a month, in the years that agreements may have.
    public static final String PERIOD_PATTERN = "(19|[2-9][0-9])[0-9]{2}-(0[1-9]|1[0-2])";

    /// The pattern of a value: no exponent, no thousand separator.
    public static final String VALUE_PATTERN = "[0-9]{1,9}(\\.[0-9]{1,6})?";

    private static final Pattern SERIES = Pattern.compile(SERIES_PATTERN);
    private static final Pattern PERIOD = Pattern.compile(PERIOD_PATTERN);

    /// @throws IllegalArgumentException when the value is not above zero
    public IndexFigure {
        if (value.signum() <= 0) {
            throw new IllegalArgumentException("An index figure is above zero");
        }
        var plain = value.stripTrailingZeros();
        value = plain.setScale(Math.max(plain.scale(), 0), RoundingMode.UNNECESSARY);
    }

    /// The value without loss.
    public Fraction exact() {
        return new Fraction(
                value.unscaledValue(), BigDecimal.TEN.pow(value.scale()).toBigIntegerExact());
    }

    /// The value as it is written, never with an exponent.
    public String written() {
        return value.toPlainString();
    }

    /// Whether another figure has the same value for the same month, whatever its source.
    public boolean saysLike(IndexFigure other) {
        return series.equals(other.series) && period.equals(other.period) && value.compareTo(other.value) == 0;
    }

    public IndexFigure toldBy(UUID imported) {
        return new IndexFigure(series, period, value, publishedOn, source, imported);
    }

    public static boolean isSeries(String text) {
        return SERIES.matcher(text).matches();
    }

    public static boolean isPeriod(String text) {
        return PERIOD.matcher(text).matches();
    }
}
