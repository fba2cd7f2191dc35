package se.samverka.meetings.minutesimport.model;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import se.samverka.platform.rule.Violation;

/// Why minutes that could be read cannot be stored. The request's body is the text itself, hence the empty
/// pointers.
public sealed interface ImportRule extends Violation {

    @Override
    default String pointer() {
        return "";
    }

    /// What the reader called an ERROR.
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

    /// The caller names a body that is not there, by `?body=`.
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
            return "There can be no minutes of a meeting on " + date + ": it is still to come";
        }
    }

    /// Some of the numbers are another meeting's.
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
