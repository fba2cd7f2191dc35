package se.samverka.finance.basis.population;

import java.time.LocalDate;
import java.util.List;
import se.samverka.contracts.ProblemCode;
import se.samverka.finance.basis.population.model.PopulationFigure;
import se.samverka.finance.shared.csv.CsvFile;
import se.samverka.platform.rule.Violation;

/// What can be wrong with a file of population figures. Pointers name lines, counted from 1: `/lines/7`.
public final class PopulationFileViolation {

    private PopulationFileViolation() {}

    /// Not a file of figures at all.
    public static Violation fileUnreadable(String pointer, String because) {
        return new Violation(pointer, ProblemCode.POPULATION_FILE_UNREADABLE, because);
    }

    /// A line with too few or too many fields.
    public static Violation lineIncomplete(String pointer, int fields) {
        return new Violation(
                pointer,
                ProblemCode.LINE_INCOMPLETE,
                "The line has " + fields + " fields, and the header another number");
    }

    /// A line that names no area.
    public static Violation areaMissing(String pointer) {
        return new Violation(pointer, ProblemCode.AREA_MISSING, "The line names no area");
    }

    /// No area code.
    public static Violation areaMalformed(String pointer, String area) {
        return new Violation(
                pointer,
                ProblemCode.AREA_MALFORMED,
                "An area code has two digits (county) or four (municipality), not " + CsvFile.quoted(area));
    }

    /// No date.
    public static Violation dateMalformed(String pointer, String date) {
        return new Violation(
                pointer,
                ProblemCode.DATE_MALFORMED,
                "A date is written 2023-12-31, in the year " + PopulationFigure.FIRST_YEAR + " or later, not "
                        + CsvFile.quoted(date));
    }

    /// No time at which a dataset can have been updated.
    public static Violation updatedMalformed(String pointer, String time) {
        return new Violation(
                pointer,
                ProblemCode.DATE_MALFORMED,
                "A time is written 2024-02-22T07:00:00Z, not " + CsvFile.quoted(time));
    }

    /// No whole number of persons.
    public static Violation populationMalformed(String pointer, String population) {
        return new Violation(
                pointer,
                ProblemCode.POPULATION_MALFORMED,
                "A population is a whole number of persons without separators, as 159662, and at most "
                        + PopulationFigure.MOST_PERSONS + ", not " + CsvFile.quoted(population));
    }

    /// What cannot stand as who says so.
    public static Violation sourceMalformed(String pointer, String source) {
        return new Violation(
                pointer,
                ProblemCode.VALUE_MALFORMED,
                "A source is a text of at most " + PopulationFigure.MAX_SOURCE_LENGTH
                        + " characters that can be read, not " + CsvFile.quoted(source));
    }

    /// A day of publication that has not come.
    public static Violation publishedLater(String pointer, LocalDate day, LocalDate latest) {
        return new Violation(
                pointer,
                ProblemCode.PUBLISHED_IN_THE_FUTURE,
                "Figures were published on " + latest + " at the latest, which is today, not on " + day);
    }

    /// A figure of a day that was not over when it was published.
    public static Violation publishedBeforeItsDate(String pointer, LocalDate date, LocalDate latest) {
        return new Violation(
                pointer,
                ProblemCode.PUBLISHED_BEFORE_ITS_DATE,
                "Figures that were published by " + latest + " are of that day at the latest, not of " + date);
    }

    /// A dimension of which the dataset has neither the total nor the number of persons.
    ///
    /// @param categories some of those that it has
    /// @param contents whether the dimension says what the table counts
    public static Violation dimensionNoTotal(
            String pointer, String dimension, List<String> categories, boolean contents) {
        return new Violation(
                pointer,
                ProblemCode.DIMENSION_NOT_TOTAL,
                "Dimension " + CsvFile.quoted(dimension) + " has " + String.join(", ", categories) + " and not once "
                        + (contents
                                ? "the population (BE0101N1 or 000007ME, Folkmängd)"
                                : "a total (such as totalt or samtliga)")
                        + ": ask for the table without it, or for that category");
    }

    /// The same code at two places.
    public static Violation codeTwice(String pointer, String name) {
        return new Violation(
                pointer, ProblemCode.CODE_TWICE, "The code " + CsvFile.quoted(name) + " stands at two places");
    }

    /// More values than the sizes say, or fewer.
    public static Violation valuesOther(String pointer, int values, int cells) {
        return new Violation(
                pointer,
                ProblemCode.VALUES_OTHER_THAN_SIZE,
                "The dataset has " + values + " values, and its sizes multiply to " + cells);
    }

    /// Two figures of the same area and date in one file.
    public static Violation figureTwice(String pointer, long earlierLine) {
        return new Violation(
                pointer,
                ProblemCode.FIGURE_TWICE,
                "Line " + earlierLine + " already has a figure of this area and date");
    }
}
