package se.samverka.meetings.minutesimport.model;

import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.rule.Violation;

/// Why a text is not read at all. Each reason is about the whole body, so the pointer is empty.
public sealed interface MinutesRefused extends Violation {

    @Override
    default String pointer() {
        return "";
    }

    default RuleBroken asException() {
        return RuleBroken.invalid(this);
    }

    record MinutesTooLarge(long bytes, long limit) implements MinutesRefused {
        @Override
        public String code() {
            return "minutes-too-large";
        }

        @Override
        public String detail() {
            return "The minutes are larger than the " + limit + " bytes that this API accepts";
        }

        @Override
        public RuleBroken asException() {
            return new RuleBroken(RuleBroken.Kind.TOO_LARGE, code(), detail(), java.util.List.of(this));
        }
    }

    record MinutesEmpty() implements MinutesRefused {
        @Override
        public String code() {
            return "minutes-empty";
        }

        @Override
        public String detail() {
            return "There is no text to read";
        }
    }

    /// @param offset of the first byte that no UTF-8 text has, from 0
    record MinutesNotUtf8(long offset) implements MinutesRefused {
        @Override
        public String code() {
            return "minutes-not-utf8";
        }

        @Override
        public String detail() {
            return "The text is not UTF-8: byte " + offset + " cannot be read. Save the minutes as UTF-8";
        }
    }

    /// So many control characters that this is no text.
    ///
    /// @param line where the first of them stands, from 1
    record MinutesNotText(int line) implements MinutesRefused {
        @Override
        public String code() {
            return "minutes-not-text";
        }

        @Override
        public String detail() {
            return "This is not plain text: line " + line + " has control characters";
        }
    }

    /// More lines than minutes ever have.
    record MinutesTooManyLines(int limit) implements MinutesRefused {
        @Override
        public String code() {
            return "minutes-too-many-lines";
        }

        @Override
        public String detail() {
            return "There are more than " + limit + " lines: these are not the minutes of one meeting";
        }
    }

    /// A line longer than any that people write.
    ///
    /// @param line from 1
    record MinutesLineTooLong(int line, int limit) implements MinutesRefused {
        @Override
        public String code() {
            return "minutes-line-too-long";
        }

        @Override
        public String detail() {
            return "Line " + line + " has more than " + limit + " characters; save the minutes with line ends";
        }
    }

    record MinutesWithoutParagraphs() implements MinutesRefused {
        @Override
        public String code() {
            return "minutes-without-paragraphs";
        }

        @Override
        public String detail() {
            return "No line begins with § and a number, so there is no paragraph to read";
        }
    }

    /// More paragraphs than a body writes in many years.
    record MinutesTooManyParagraphs(int limit) implements MinutesRefused {
        @Override
        public String code() {
            return "minutes-too-many-paragraphs";
        }

        @Override
        public String detail() {
            return "There are more than " + limit
                    + " lines that begin with §: these are not the minutes of one meeting";
        }
    }
}
