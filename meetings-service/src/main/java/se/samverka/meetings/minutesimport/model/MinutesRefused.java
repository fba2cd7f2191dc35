package se.samverka.meetings.minutesimport.model;

import se.samverka.contracts.ProblemCode;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.rule.Violation;

/// Why a text is not read at all. Each is about the body as a whole, hence the empty pointer.
public final class MinutesRefused {

    private MinutesRefused() {}

    /// More bytes than minutes ever have.
    public static RuleBroken minutesTooLarge(long bytes, long limit) {
        var violation = new Violation(
                "",
                ProblemCode.MINUTES_TOO_LARGE,
                "The minutes have " + bytes + " bytes, and this API takes at most " + limit);
        return new RuleBroken(
                RuleBroken.Kind.TOO_LARGE, violation.code(), violation.detail(), java.util.List.of(violation));
    }

    /// Nothing but white space.
    public static Violation minutesEmpty() {
        return new Violation("", ProblemCode.MINUTES_EMPTY, "There is no text to read");
    }

    /// Bytes that are not UTF-8.
    ///
    /// @param offset of the first byte that no UTF-8 text has, from 0
    public static Violation minutesNotUtf8(long offset) {
        return new Violation(
                "",
                ProblemCode.MINUTES_NOT_UTF8,
                "The text is not UTF-8: byte " + offset + " cannot be read. Save the minutes as UTF-8");
    }

    /// So many control characters that this is no text.
    ///
    /// @param line where the first of them stands, from 1
    public static Violation minutesNotText(int line) {
        return new Violation(
                "",
                ProblemCode.MINUTES_NOT_TEXT,
                "This is not plain text: line " + line + " holds control characters that no text has");
    }

    /// More lines than minutes ever have.
    public static Violation minutesTooManyLines(int limit) {
        return new Violation(
                "",
                ProblemCode.MINUTES_TOO_MANY_LINES,
                "There are more than " + limit + " lines: these are not the minutes of one meeting");
    }

    /// A line that no person has written.
    ///
    /// @param line from 1
    public static Violation minutesLineTooLong(int line, int limit) {
        return new Violation(
                "",
                ProblemCode.MINUTES_LINE_TOO_LONG,
                "Line " + line + " has more than " + limit + " characters; save the minutes with line ends");
    }

    /// A text without a single §.
    public static Violation minutesWithoutParagraphs() {
        return new Violation(
                "",
                ProblemCode.MINUTES_WITHOUT_PARAGRAPHS,
                "No line begins with § and a number, so there is no paragraph to read");
    }

    /// More paragraphs than a body writes in many years.
    public static Violation minutesTooManyParagraphs(int limit) {
        return new Violation(
                "",
                ProblemCode.MINUTES_TOO_MANY_PARAGRAPHS,
                "There are more than " + limit + " lines that begin with §: these are not the minutes of one meeting");
    }
}
