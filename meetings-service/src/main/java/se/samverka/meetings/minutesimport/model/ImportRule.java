package se.samverka.meetings.minutesimport.model;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import se.samverka.contracts.ProblemCode;
import se.samverka.platform.rule.Violation;

/// Why minutes that could be read cannot be stored. The request's body is the text itself, hence the empty
/// pointers.
public final class ImportRule {

    private ImportRule() {}

    /// What the reader called an ERROR.
    public static Violation diagnosedError(Diagnostic diagnostic) {
        return new Violation(
                "",
                ProblemCode.ofCode(diagnostic.code()).orElseThrow(),
                "Line " + diagnostic.line() + ": " + diagnostic.message());
    }

    /// The caller names a body that is not there, by `?body=`.
    public static Violation bodyUnknown(String said) {
        return new Violation(
                "",
                ProblemCode.BODY_UNKNOWN,
                "Parameter body: no body has the id or the name \"" + said + "\"; register it, or name another");
    }

    /// Minutes are written after the meeting.
    public static Violation meetingStillToCome(LocalDate date) {
        return new Violation(
                "",
                ProblemCode.MEETING_STILL_TO_COME,
                "There can be no minutes of a meeting on " + date + ": it is still to come");
    }

    /// Some of the numbers are another meeting's.
    public static Violation numbersInUse(List<Integer> numbers, int year) {
        return new Violation(
                "",
                ProblemCode.PARAGRAPH_NUMBER_IN_USE,
                "The body already has §§ "
                        + numbers.stream().limit(20).map(String::valueOf).collect(Collectors.joining(", ")) + " in "
                        + year);
    }
}
