package se.samverka.finance.basis.population;

import java.time.LocalDate;
import java.util.List;
import se.samverka.finance.basis.population.model.PopulationFigure;
import se.samverka.finance.shared.csv.CsvFile;
import se.samverka.platform.rule.Violation;

/// What can be wrong with a file of population figures. Pointers name lines, counted from 1: `/lines/7`.
public sealed interface PopulationFileViolation extends Violation {

    /// Not a file of figures at all.
    record FileUnreadable(String pointer, String because) implements PopulationFileViolation {
        @Override
        public String code() {
            return "population-file-unreadable";
        }

        @Override
        public String detail() {
            return because;
        }
    }

    /// A line with too few or too many fields.
    record LineIncomplete(String pointer, int fields) implements PopulationFileViolation {
        @Override
        public String code() {
            return "line-incomplete";
        }

        @Override
        public String detail() {
            return "The line has " + fields + " fields, and the header another number";
        }
    }

    /// A line that names no area.
    record AreaMissing(String pointer) implements PopulationFileViolation {
        @Override
        public String code() {
            return "area-missing";
        }

        @Override
        public String detail() {
            return "The line names no area";
        }
    }

    /// No area code.
    record AreaMalformed(String pointer, String area) implements PopulationFileViolation {
        @Override
        public String code() {
            return "area-malformed";
        }

        @Override
        public String detail() {
            return "An area code has two digits (county) or four (municipality), not " + CsvFile.quoted(area);
        }
    }

    /// No date.
    record DateMalformed(String pointer, String date) implements PopulationFileViolation {
        @Override
        public String code() {
            return "date-malformed";
        }

        @Override
        public String detail() {
            return "A date is written 2023-12-31, in the year " + PopulationFigure.FIRST_YEAR + " or later, not "
                    + CsvFile.quoted(date);
        }
    }

    /// No time at which a dataset can have been updated.
    record UpdatedMalformed(String pointer, String time) implements PopulationFileViolation {
        @Override
        public String code() {
            return "date-malformed";
        }

        @Override
        public String detail() {
            return "A time is written 2024-02-22T07:00:00Z, not " + CsvFile.quoted(time);
        }
    }

    /// No whole number of persons.
    record PopulationMalformed(String pointer, String population) implements PopulationFileViolation {
        @Override
        public String code() {
            return "population-malformed";
        }

        @Override
        public String detail() {
            return "A population is a whole number of persons without separators, as 159662, and at most "
                    + PopulationFigure.MOST_PERSONS + ", not " + CsvFile.quoted(population);
        }
    }

    /// What cannot stand as who says so.
    record SourceMalformed(String pointer, String source) implements PopulationFileViolation {
        @Override
        public String code() {
            return "value-malformed";
        }

        @Override
        public String detail() {
            return "A source is a text of at most " + PopulationFigure.MAX_SOURCE_LENGTH
                    + " characters that can be read, not " + CsvFile.quoted(source);
        }
    }

    /// A day of publication that has not come.
    record PublishedLater(String pointer, LocalDate day, LocalDate latest) implements PopulationFileViolation {
        @Override
        public String code() {
            return "published-in-the-future";
        }

        @Override
        public String detail() {
            return "Figures were published on " + latest + " at the latest, which is today, not on " + day;
        }
    }

    /// A figure of a day that was not over when it was published.
    record PublishedBeforeItsDate(String pointer, LocalDate date, LocalDate latest) implements PopulationFileViolation {
        @Override
        public String code() {
            return "published-before-its-date";
        }

        @Override
        public String detail() {
            return "Figures that were published by " + latest + " are of that day at the latest, not of " + date;
        }
    }

    /// A dimension of which the dataset has neither the total nor the number of persons.
    ///
    /// @param categories some of those that it has
    /// @param contents whether the dimension says what the table counts
    record DimensionNoTotal(String pointer, String dimension, List<String> categories, boolean contents)
            implements PopulationFileViolation {
        @Override
        public String code() {
            return "dimension-not-total";
        }

        @Override
        public String detail() {
            return "Dimension " + CsvFile.quoted(dimension) + " has " + String.join(", ", categories) + " and not once "
                    + (contents
                            ? "the population (BE0101N1 or 000007ME, Folkmängd)"
                            : "a total (such as totalt or samtliga)")
                    + ": ask for the table without it, or for that category";
        }
    }

    /// The same code at two places.
    record CodeTwice(String pointer, String name) implements PopulationFileViolation {
        @Override
        public String code() {
            return "code-twice";
        }

        @Override
        public String detail() {
            return "The code " + CsvFile.quoted(name) + " stands at two places";
        }
    }

    /// More values than the sizes say, or fewer.
    record ValuesOther(String pointer, int values, int cells) implements PopulationFileViolation {
        @Override
        public String code() {
            return "values-other-than-size";
        }

        @Override
        public String detail() {
            return "The dataset has " + values + " values, and its sizes multiply to " + cells;
        }
    }

    /// Two figures of the same area and date in one file.
    record FigureTwice(String pointer, long earlierLine) implements PopulationFileViolation {
        @Override
        public String code() {
            return "figure-twice";
        }

        @Override
        public String detail() {
            return "Line " + earlierLine + " already has a figure of this area and date";
        }
    }
}
