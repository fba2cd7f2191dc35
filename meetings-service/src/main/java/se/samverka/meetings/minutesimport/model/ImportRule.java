package se.samverka.meetings.minutesimport.model;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import se.samverka.platform.rule.Violation;

/// Why minutes that could be read cannot be stored. The body of the request is the text itself, so the pointers
/// are empty.
public sealed interface ImportRule extends Violation {

    @Override
    default String pointer() {
        return "";
    }

    /// A diagnostic of severity ERROR.
    record DiagnosedError(Diagnostic diagnostic) implements ImportRule {
        @Override
        public String code() {
            return diagnostic.code();
        }

        @Override
        public String detail() {
            return "Line " + diagnostic.line() + ": " + diagnostic.message();
        }
    }

    /// The parameter `body` names an unknown body.
    record BodyUnknown(String said) implements ImportRule {
        @Override
        public String code() {
            return "body-unknown";
        }

        @Override
        public String detail() {
            return "Parameter body: no body has the id or the name \"" + said + "\"; register it, or name another";
        }
    }

    /// Minutes are written after the meeting.
    record MeetingInTheFuture(LocalDate date) implements ImportRule {
        @Override
        public String code() {
            return "meeting-in-the-future";
        }

        @Override
        public String detail() {
            return "There can be no minutes of a meeting on " + date + ": it is in the future";
        }
    }

    /// Another meeting of the body has some of the numbers.
    record NumbersInUse(List<Integer> numbers, int year) implements ImportRule {
        @Override
        public String code() {
            return "paragraph-number-in-use";
        }

        @Override
        public String detail() {
            return "The body already has §§ "
                    + numbers.stream().limit(20).map(String::valueOf).collect(Collectors.joining(", ")) + " in " + year;
        }
    }
}
