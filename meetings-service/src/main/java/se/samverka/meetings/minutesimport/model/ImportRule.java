package se.samverka.meetings.minutesimport.model;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import se.samverka.contracts.ProblemCode;
import se.samverka.platform.rule.Violation;

/// Why minutes that could be read cannot be stored. The body of the request is the text itself, so the pointers
/// are empty.
public final class ImportRule {

    private ImportRule() {}

    /// A diagnostic of severity ERROR.
    public static Violation diagnosedError(Diagnostic diagnostic) {
        return new Violation(
                "",
                ProblemCode.ofCode(diagnostic.code()).orElseThrow(),
                "Line " + diagnostic.line() + ": " + diagnostic.message());
    }

    /// The parameter `body` names an unknown body.
    public static Violation bodyUnknown(String said) {
        return new Violation(
                "",
                ProblemCode.BODY_UNKNOWN,
                "Parameter body: no body has the id or the name \"" + said + "\"; register it, or name another");
    }

    /// Minutes are written after the meeting.
    public static Violation meetingInTheFuture(LocalDate date) {
        return new Violation(
                "",
                ProblemCode.MEETING_IN_THE_FUTURE,
                "There can be no minutes of a meeting on " + date + ": it is in the future");
    }

    /// A paragraph with a letter, which cannot be stored beside the one without.
    public static Violation letteredParagraph(String label) {
        return new Violation(
                "",
                ProblemCode.PARAGRAPH_NUMBER_DUPLICATE,
                "§ " + label + " cannot be stored: paragraphs with letters are read, and not yet kept");
    }

    /// Another meeting of the body has some of the numbers.
    public static Violation numbersInUse(List<Integer> numbers, int year) {
        return new Violation(
                "",
                ProblemCode.PARAGRAPH_NUMBER_IN_USE,
                "The body already has §§ "
                        + numbers.stream().limit(20).map(String::valueOf).collect(Collectors.joining(", ")) + " in "
                        + year);
    }
}
