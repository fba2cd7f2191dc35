package se.samverka.finance.basis.indexation;

import java.time.LocalDate;
import java.time.YearMonth;
import se.samverka.finance.shared.csv.CsvFile;
import se.samverka.platform.rule.Violation;

/// What can be wrong with a file of index figures. Pointers name lines, counted from 1: `/lines/7`.
public sealed interface IndexFileViolation extends Violation {

    /// Not a file of figures at all.
    record FileUnreadable(String pointer, String because) implements IndexFileViolation {
        @Override
        public String code() {
            return "index-file-unreadable";
        }

        @Override
        public String detail() {
            return because;
        }
    }

    /// A line with too few or too many fields.
    record LineIncomplete(String pointer, int fields) implements IndexFileViolation {
        @Override
        public String code() {
            return "line-incomplete";
        }

        @Override
        public String detail() {
            return "The line has " + fields + " fields, and the header another number";
        }
    }

    /// No name of a series.
    record SeriesMalformed(String pointer, String series) implements IndexFileViolation {
        @Override
        public String code() {
            return "series-malformed";
        }

        @Override
        public String detail() {
            return "A series is 1 to 50 capital letters A-Z, digits and hyphens, as KPI, not " + CsvFile.quoted(series);
        }
    }

    /// No month.
    record PeriodMalformed(String pointer, String period) implements IndexFileViolation {
        @Override
        public String code() {
            return "period-malformed";
        }

        @Override
        public String detail() {
            return "A period is a year and a month, as 2025-10, not " + CsvFile.quoted(period);
        }
    }

    /// No number above zero.
    record ValueMalformed(String pointer, String value) implements IndexFileViolation {
        @Override
        public String code() {
            return "index-value-malformed";
        }

        @Override
        public String detail() {
            return "A figure is above zero, at most nine digits and six decimals after a point, as 410.37, not "
                    + CsvFile.quoted(value);
        }
    }

    /// No date.
    record DateMalformed(String pointer, String date) implements IndexFileViolation {
        @Override
        public String code() {
            return "date-malformed";
        }

        @Override
        public String detail() {
            return "A date is written 2026-11-12, not " + CsvFile.quoted(date);
        }
    }

    /// Nobody says who published the figure.
    record SourceMissing(String pointer) implements IndexFileViolation {
        @Override
        public String code() {
            return "source-missing";
        }

        @Override
        public String detail() {
            return "Say in the column source, or in the query parameter, who published the figure";
        }
    }

    /// A text that is longer than anybody reads.
    record SourceTooLong(String pointer, int most) implements IndexFileViolation {
        @Override
        public String code() {
            return "out-of-bounds";
        }

        @Override
        public String detail() {
            return "A source has at most " + most + " characters";
        }
    }

    /// A text that nobody can read, and no database keep.
    record SourceMalformed(String pointer, String source) implements IndexFileViolation {
        @Override
        public String code() {
            return "value-malformed";
        }

        @Override
        public String detail() {
            return "A source is a text that can be read, not " + CsvFile.quoted(source);
        }
    }

    /// Two figures of the same series and month in one file.
    record FigureTwice(String pointer, long earlierLine) implements IndexFileViolation {
        @Override
        public String code() {
            return "figure-twice";
        }

        @Override
        public String detail() {
            return "Line " + earlierLine + " already has a figure of this series and period";
        }
    }

    /// A day of publication that has not come.
    record PublishedLater(String pointer, LocalDate day, LocalDate latest) implements IndexFileViolation {
        @Override
        public String code() {
            return "published-in-the-future";
        }

        @Override
        public String detail() {
            return "A figure was published on " + latest + " at the latest, which is today, not on " + day;
        }
    }

    /// A figure of a month that had not begun.
    record PublishedBeforeItsMonth(String pointer, YearMonth period, LocalDate day) implements IndexFileViolation {
        @Override
        public String code() {
            return "published-before-its-month";
        }

        @Override
        public String detail() {
            return "The figure of " + period + " cannot have been published on " + day;
        }
    }

    /// Another value than the one that is known: what is published is final.
    record FigureDiffers(String pointer, String told, String known) implements IndexFileViolation {
        @Override
        public String code() {
            return "index-figure-differs";
        }

        @Override
        public String detail() {
            return "The figure is known as " + known + " and not " + told
                    + ": a published figure is final, and nothing is taken";
        }
    }
}
