package se.samverka.meetings.minutesimport.model;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import se.samverka.contracts.ProblemCode;
import se.samverka.meetings.meeting.model.ParagraphLabel;
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
    ///
    /// @param pointer empty when the text names the day
    public static Violation meetingInTheFuture(String pointer, LocalDate date) {
        return new Violation(
                pointer,
                ProblemCode.MEETING_IN_THE_FUTURE,
                "There can be no minutes of a meeting on " + date + ": it is in the future");
    }

    /// A move names a meeting, or a body and a day.
    public static Violation meetingOrPlace() {
        return new Violation(
                "/meetingId", ProblemCode.FIELD_MISPLACED, "Send meetingId, or bodyId and date: a meeting has both");
    }

    /// A move leaves the minutes where they are.
    public static Violation movedNowhere() {
        return new Violation(
                "", ProblemCode.FIELD_MISSING, "Name another meeting, body or day than that of the minutes");
    }

    /// Another meeting of the body has some of the numbers.
    public static Violation numbersInUse(List<ParagraphLabel> numbers, int year) {
        return new Violation(
                "",
                ProblemCode.PARAGRAPH_NUMBER_IN_USE,
                "The body already has §§ "
                        + numbers.stream()
                                .limit(20)
                                .map(ParagraphLabel::toString)
                                .collect(Collectors.joining(", ")) + " in "
                        + year);
    }
}
