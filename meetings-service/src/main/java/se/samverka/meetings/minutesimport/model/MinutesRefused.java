package se.samverka.meetings.minutesimport.model;

import java.nio.charset.Charset;
import java.util.List;
import se.samverka.contracts.ProblemCode;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.rule.Violation;

/// Why a text is not read at all. Each reason is about the whole body, so the pointer is empty.
public final class MinutesRefused {

    private MinutesRefused() {}

    public static RuleBroken minutesTooLarge(long bytes, long limit) {
        var violation = new Violation(
                "",
                ProblemCode.MINUTES_TOO_LARGE,
                "The minutes have " + bytes + " bytes, and this API takes at most " + limit);
        return new RuleBroken(RuleBroken.Kind.TOO_LARGE, violation.code(), violation.detail(), List.of(violation));
    }

    public static Violation minutesEmpty() {
        return new Violation("", ProblemCode.MINUTES_EMPTY, "There is no text to read");
    }

    /// @param offset of the first byte that no UTF-8 text has, from 0
    public static Violation minutesNotUtf8(long offset) {
        return new Violation(
                "",
                ProblemCode.MINUTES_NOT_UTF8,
                "The text is not UTF-8: byte " + offset + " cannot be read. Save the minutes as UTF-8");
    }

    /// @param offset of the first byte that cannot be read, from 0
    public static Violation minutesNotInCharset(Charset charset, long offset) {
        return new Violation(
                "",
                ProblemCode.MINUTES_CHARSET,
                "The text is not " + charset.name() + ", as its charset says: byte " + offset + " cannot be read");
    }

    public static Violation minutesCharsetUnknown(String name) {
        return new Violation(
                "",
                ProblemCode.MINUTES_CHARSET,
                "The charset \"" + name + "\" of the media type is unknown; save the minutes as UTF-8");
    }

    /// So many control characters that this is no text.
    ///
    /// @param line where the first of them stands, from 1
    public static Violation minutesNotText(int line) {
        return new Violation(
                "", ProblemCode.MINUTES_NOT_TEXT, "This is not plain text: line " + line + " has control characters");
    }

    /// More lines than minutes ever have.
    public static Violation minutesTooManyLines(int limit) {
        return new Violation(
                "",
                ProblemCode.MINUTES_TOO_MANY_LINES,
                "There are more than " + limit + " lines: these are not the minutes of one meeting");
    }

    /// A line longer than any that people write.
    ///
    /// @param line from 1
    public static Violation minutesLineTooLong(int line, int limit) {
        return new Violation(
                "",
                ProblemCode.MINUTES_LINE_TOO_LONG,
                "Line " + line + " has more than " + limit + " characters; save the minutes with line ends");
    }

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

    /// The text of a PDF file is longer than that of any minutes.
    public static RuleBroken minutesTooMuchText(int limit) {
        var violation = new Violation(
                "", ProblemCode.MINUTES_TOO_LARGE, "The PDF file has more than " + limit + " characters of text");
        return new RuleBroken(RuleBroken.Kind.TOO_LARGE, violation.code(), violation.detail(), List.of(violation));
    }

    public static Violation minutesNotPdf() {
        return new Violation("", ProblemCode.MINUTES_NOT_PDF, "The file does not begin as a PDF file does");
    }

    public static Violation minutesPdfDamaged() {
        return new Violation(
                "", ProblemCode.MINUTES_PDF_DAMAGED, "The PDF file is cut off, or its structure cannot be read");
    }

    public static Violation minutesPdfEncrypted() {
        return new Violation(
                "",
                ProblemCode.MINUTES_PDF_ENCRYPTED,
                "The PDF file needs a password, or does not allow that its text is taken out");
    }

    public static Violation minutesPdfWithoutText() {
        return new Violation(
                "",
                ProblemCode.MINUTES_PDF_WITHOUT_TEXT,
                "No page of the PDF file has text: it seems to be scanned, without recognised text");
    }

    public static Violation minutesTooManyPages(int limit) {
        return new Violation(
                "",
                ProblemCode.MINUTES_TOO_MANY_PAGES,
                "There are more than " + limit + " pages: these are not the minutes of one meeting");
    }

    public static Violation minutesPdfTooComplex() {
        return new Violation(
                "",
                ProblemCode.MINUTES_PDF_TOO_COMPLEX,
                "The PDF file needs more memory or time than the text of minutes does");
    }
}
