package se.samverka.finance.basis.indexation;

import java.time.LocalDate;
import java.time.YearMonth;
import se.samverka.contracts.ProblemCode;
import se.samverka.finance.shared.csv.CsvFile;
import se.samverka.platform.rule.Violation;

/// What can be wrong with a file of index figures. Pointers name lines, counted from 1: `/lines/7`.
public final class IndexFileViolation {

    private IndexFileViolation() {}

    /// Not a file of figures at all.
    public static Violation fileUnreadable(String pointer, String because) {
        return new Violation(pointer, ProblemCode.INDEX_FILE_UNREADABLE, because);
    }

    /// A line with too few or too many fields.
    public static Violation lineIncomplete(String pointer, int fields) {
        return new Violation(
                pointer,
                ProblemCode.LINE_INCOMPLETE,
                "The line has " + fields + " fields, and the header another number");
    }

    /// No name of a series.
    public static Violation seriesMalformed(String pointer, String series) {
        return new Violation(
                pointer,
                ProblemCode.SERIES_MALFORMED,
                "A series is 1 to 50 capital letters A-Z, digits and hyphens, as KPI, not " + CsvFile.quoted(series));
    }

    /// No month.
    public static Violation periodMalformed(String pointer, String period) {
        return new Violation(
                pointer,
                ProblemCode.PERIOD_MALFORMED,
                "A period is a year and a month, as 2025-10, not " + CsvFile.quoted(period));
    }

    /// No number above zero.
    public static Violation valueMalformed(String pointer, String value) {
        return new Violation(
                pointer,
                ProblemCode.INDEX_VALUE_MALFORMED,
                "A figure is above zero, at most nine digits and six decimals after a point, as 410.37, not "
                        + CsvFile.quoted(value));
    }

    /// No date.
    public static Violation dateMalformed(String pointer, String date) {
        return new Violation(
                pointer, ProblemCode.DATE_MALFORMED, "A date is written 2026-11-12, not " + CsvFile.quoted(date));
    }

    /// Nobody says who published the figure.
    public static Violation sourceMissing(String pointer) {
        return new Violation(
                pointer,
                ProblemCode.SOURCE_MISSING,
                "Say in the column source, or in the query parameter, who published the figure");
    }

    /// A text that is longer than anybody reads.
    public static Violation sourceTooLong(String pointer, int most) {
        return new Violation(pointer, ProblemCode.OUT_OF_BOUNDS, "A source has at most " + most + " characters");
    }

    /// A text that nobody can read, and no database keep.
    public static Violation sourceMalformed(String pointer, String source) {
        return new Violation(
                pointer,
                ProblemCode.VALUE_MALFORMED,
                "A source is a text that can be read, not " + CsvFile.quoted(source));
    }

    /// Two figures of the same series and month in one file.
    public static Violation figureTwice(String pointer, long earlierLine) {
        return new Violation(
                pointer,
                ProblemCode.FIGURE_TWICE,
                "Line " + earlierLine + " already has a figure of this series and period");
    }

    /// A day of publication that has not come.
    public static Violation publishedLater(String pointer, LocalDate day, LocalDate latest) {
        return new Violation(
                pointer,
                ProblemCode.PUBLISHED_IN_THE_FUTURE,
                "A figure was published on " + latest + " at the latest, which is today, not on " + day);
    }

    /// A figure of a month that had not begun.
    public static Violation publishedBeforeItsMonth(String pointer, YearMonth period, LocalDate day) {
        return new Violation(
                pointer,
                ProblemCode.PUBLISHED_BEFORE_ITS_MONTH,
                "The figure of " + period + " cannot have been published on " + day);
    }

    /// Another value than the one that is known: what is published is final.
    public static Violation figureDiffers(String pointer, String told, String known) {
        return new Violation(
                pointer,
                ProblemCode.INDEX_FIGURE_DIFFERS,
                "The figure is known as " + known + " and not " + told
                        + ": a published figure is final, and nothing is taken");
    }
}
