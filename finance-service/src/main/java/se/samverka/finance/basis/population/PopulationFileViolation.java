package se.samverka.finance.basis.population;

import java.time.LocalDate;
import java.util.List;
import se.samverka.contracts.ProblemCode;
import se.samverka.finance.basis.population.model.PopulationFigure;
import se.samverka.finance.shared.csv.CsvFile;
import se.samverka.platform.rule.Violation;

/// Violations in a file of population figures. Pointers name lines, counted from 1: `/lines/7`.
public final class PopulationFileViolation {

    private PopulationFileViolation() {}

    /// Not a file of population figures.
    public static Violation fileUnreadable(String pointer, String because) {
        return new Violation(pointer, ProblemCode.POPULATION_FILE_UNREADABLE, because);
    }

    /// A line with too few or too many fields.
    public static Violation lineIncomplete(String pointer, int fields) {
        return new Violation(
                pointer,
                ProblemCode.LINE_INCOMPLETE,
                "The line has " + fields + " fields, which is not the number in the header");
    }

    /// The area is missing.
    public static Violation areaMissing(String pointer) {
        return new Violation(pointer, ProblemCode.AREA_MISSING, "The line names no area");
    }

    /// The area code is malformed.
    public static Violation areaMalformed(String pointer, String area) {
        return new Violation(
                pointer,
                ProblemCode.AREA_MALFORMED,
                "An area code has two digits (county) or four (municipality), not " + CsvFile.quoted(area));
    }

    /// The date is malformed or too early.
    public static Violation dateMalformed(String pointer, String date) {
        return new Violation(
                pointer,
                ProblemCode.DATE_MALFORMED,
                "A date is written 2023-12-31 and is in the year " + PopulationFigure.FIRST_YEAR + " or later, not "
                        + CsvFile.quoted(date));
    }

    /// The dataset's time of update is malformed.
    public static Violation updatedMalformed(String pointer, String time) {
        return new Violation(
                pointer,
                ProblemCode.DATE_MALFORMED,
                "A time is written 2024-02-22T07:00:00Z, not " + CsvFile.quoted(time));
    }

    /// The population is not a whole number within the bounds.
    public static Violation populationMalformed(String pointer, String population) {
        return new Violation(
                pointer,
                ProblemCode.POPULATION_MALFORMED,
                "A population is a whole number of persons without separators, such as 159662, and at most "
                        + PopulationFigure.MOST_PERSONS + ", not " + CsvFile.quoted(population));
    }

    /// The source is too long or has control characters.
    public static Violation sourceMalformed(String pointer, String source) {
        return new Violation(
                pointer,
                ProblemCode.VALUE_MALFORMED,
                "A source is a text of at most " + PopulationFigure.MAX_SOURCE_LENGTH
                        + " characters without control characters, not " + CsvFile.quoted(source));
    }

    /// The figure is of a later day than its publication.
    public static Violation publishedBeforeItsDate(String pointer, LocalDate date, LocalDate latest) {
        return new Violation(
                pointer,
                ProblemCode.PUBLISHED_BEFORE_ITS_DATE,
                "Figures published by " + latest + " cannot be of a later day, such as " + date);
    }

    /// A dimension for which the dataset has neither the total nor the number of persons.
    ///
    /// @param categories some of its categories
    /// @param contents whether the dimension says what the table counts
    public static Violation dimensionNoTotal(
            String pointer, String dimension, List<String> categories, boolean contents) {
        return new Violation(
                pointer,
                ProblemCode.DIMENSION_NOT_TOTAL,
                "Dimension " + CsvFile.quoted(dimension) + " has the categories " + String.join(", ", categories)
                        + "; none of them, or more than one, is "
                        + (contents
                                ? "the population (BE0101N1 or 000007ME, Folkmängd)"
                                : "a total (such as totalt or samtliga)")
                        + ": fetch the table without this dimension, or for that category");
    }

    /// The same code in two places.
    public static Violation codeTwice(String pointer, String name) {
        return new Violation(pointer, ProblemCode.CODE_TWICE, "The code " + CsvFile.quoted(name) + " occurs twice");
    }

    /// The number of values does not match the sizes.
    public static Violation valuesOther(String pointer, int values, int cells) {
        return new Violation(
                pointer,
                ProblemCode.VALUES_OTHER_THAN_SIZE,
                "The dataset has " + values + " values, but its sizes give " + cells);
    }

    /// Two figures of the same area and date in one file.
    public static Violation figureTwice(String pointer, long earlierLine) {
        return new Violation(
                pointer,
                ProblemCode.FIGURE_TWICE,
                "Line " + earlierLine + " already has a figure of this area and date");
    }
}
