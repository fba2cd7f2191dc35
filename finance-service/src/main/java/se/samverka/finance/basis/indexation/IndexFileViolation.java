package se.samverka.finance.basis.indexation;

import java.time.LocalDate;
import java.time.YearMonth;
import se.samverka.contracts.ProblemCode;
import se.samverka.finance.shared.csv.CsvFile;
import se.samverka.platform.rule.Violation;

/// Violations in a file of index figures. Pointers name lines, counted from 1: `/lines/7`.
public final class IndexFileViolation {

    private IndexFileViolation() {}

    /// Not a file of index figures.
    public static Violation fileUnreadable(String pointer, String because) {
        return new Violation(pointer, ProblemCode.INDEX_FILE_UNREADABLE, because);
    }

    /// A line with too few or too many fields.
    public static Violation lineIncomplete(String pointer, int fields) {
        return new Violation(
                pointer,
                ProblemCode.LINE_INCOMPLETE,
                "The line has " + fields + " fields, which is not the number in the header");
    }

    /// The name of the series is missing or malformed.
    public static Violation seriesMalformed(String pointer, String series) {
        return new Violation(
                pointer,
                ProblemCode.SERIES_MALFORMED,
                "A series is 1 to 50 of A-Z, digits and hyphens, such as KPI, not " + CsvFile.quoted(series));
    }

    /// The period is not a month.
    public static Violation periodMalformed(String pointer, String period) {
        return new Violation(
                pointer,
                ProblemCode.PERIOD_MALFORMED,
                "A period is a year and a month, such as 2025-10, not " + CsvFile.quoted(period));
    }

    /// The value is not a number above zero.
    public static Violation valueMalformed(String pointer, String value) {
        return new Violation(
                pointer,
                ProblemCode.INDEX_VALUE_MALFORMED,
                "A figure is above zero, with at most nine digits and six decimals after a point, such as 410.37, not "
                        + CsvFile.quoted(value));
    }

    /// The date is malformed.
    public static Violation dateMalformed(String pointer, String date) {
        return new Violation(
                pointer, ProblemCode.DATE_MALFORMED, "A date is written 2026-11-12, not " + CsvFile.quoted(date));
    }

    /// The publisher of the figure is not given.
    public static Violation sourceMissing(String pointer) {
        return new Violation(
                pointer,
                ProblemCode.SOURCE_MISSING,
                "Give the publisher of the figure in the column source or in the query parameter source");
    }

    /// The source is too long.
    public static Violation sourceTooLong(String pointer, int most) {
        return new Violation(pointer, ProblemCode.OUT_OF_BOUNDS, "A source has at most " + most + " characters");
    }

    /// The source has control characters.
    public static Violation sourceMalformed(String pointer, String source) {
        return new Violation(
                pointer,
                ProblemCode.VALUE_MALFORMED,
                "A source may not contain control characters: " + CsvFile.quoted(source));
    }

    /// Two figures of the same series and month in one file.
    public static Violation figureTwice(String pointer, long earlierLine) {
        return new Violation(
                pointer,
                ProblemCode.FIGURE_TWICE,
                "Line " + earlierLine + " already has a figure of this series and period");
    }

    /// The figure was published before its month began.
    public static Violation publishedBeforeItsMonth(String pointer, YearMonth period, LocalDate day) {
        return new Violation(
                pointer,
                ProblemCode.PUBLISHED_BEFORE_ITS_MONTH,
                "The figure of " + period + " cannot have been published on " + day);
    }

    /// The value differs from the known one; published figures are final.
    public static Violation figureDiffers(String pointer, String told, String known) {
        return new Violation(
                pointer,
                ProblemCode.INDEX_FIGURE_DIFFERS,
                "The known figure is " + known + ", not " + told
                        + "; published figures are final, and nothing was imported");
    }
}
