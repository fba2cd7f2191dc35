package se.samverka.meetings.report.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Numbers and days as Swedish texts write them.
public final class SwedishNumbers {

    public static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec");

    private static final Locale SWEDISH = Locale.of("sv", "SE");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", SWEDISH);
    private static final String NONE = "–";
    private static final char NO_BREAK = '\u00a0';

    private SwedishNumbers() {}

    /// `1 250`.
    public static String whole(int number) {
        return NumberFormat.getIntegerInstance(SWEDISH).format(number);
    }

    /// `7,5`, and `7` for a whole number; a dash for none.
    public static String decimal(@Nullable BigDecimal number) {
        if (number == null) {
            return NONE;
        }
        var format = NumberFormat.getNumberInstance(SWEDISH);
        format.setMaximumFractionDigits(1);
        return format.format(number);
    }

    /// A dash for none.
    public static String orDash(@Nullable Object value) {
        return value == null ? NONE : value.toString();
    }

    /// `92 %`, rounded half up; a dash of nothing.
    public static String share(int part, int whole) {
        return whole == 0
                ? NONE
                : BigDecimal.valueOf(100L * part)
                                .divide(BigDecimal.valueOf(whole), 0, RoundingMode.HALF_UP)
                                .toPlainString()
                        + NO_BREAK + "%";
    }

    /// `19 april 2024`.
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /// `1 beslut`, `3 uppdrag`: the number with the word for it.
    public static String counted(int number, String one, String several) {
        return whole(number) + NO_BREAK + (number == 1 ? one : several);
    }
}
