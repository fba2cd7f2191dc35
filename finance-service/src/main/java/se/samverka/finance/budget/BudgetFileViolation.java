package se.samverka.finance.budget;

import java.util.UUID;
import se.samverka.contracts.ProblemCode;
import se.samverka.finance.budget.model.BudgetRow.Place;
import se.samverka.finance.budget.model.Thousands;
import se.samverka.finance.shared.csv.CsvFile;
import se.samverka.platform.rule.Violation;
import se.samverka.platform.value.Money;

/// What can be wrong with a file of a budget. Pointers name lines, counted from 1: `/lines/7`.
public final class BudgetFileViolation {

    private BudgetFileViolation() {}

    /// Not a file of a budget at all.
    public static Violation fileUnreadable(String pointer, String because) {
        return new Violation(pointer, ProblemCode.BUDGET_FILE_UNREADABLE, because);
    }

    /// A column that every file of a budget has.
    public static Violation columnMissing(String pointer, String column) {
        return new Violation(pointer, ProblemCode.COLUMN_MISSING, "The header names no column " + column);
    }

    /// A column that nothing would be done with.
    public static Violation columnUnknown(String pointer, String column) {
        return new Violation(
                pointer,
                ProblemCode.COLUMN_UNKNOWN,
                "A budget has no column " + CsvFile.quoted(column) + ": leave it out");
    }

    /// A line with too few or too many fields.
    public static Violation lineIncomplete(String pointer, int fields, int columns) {
        return new Violation(
                pointer, ProblemCode.LINE_INCOMPLETE, "The line has " + fields + " fields, and the header " + columns);
    }

    /// An empty cell.
    public static Violation cellMissing(String pointer, String column) {
        return new Violation(
                pointer,
                ProblemCode.CELL_MISSING,
                "The cell of " + CsvFile.quoted(column) + " is empty: nothing is written 0");
    }

    /// A name that nobody can read.
    public static Violation nameMalformed(String pointer, String name) {
        return new Violation(
                pointer,
                ProblemCode.VALUE_MALFORMED,
                "A unit or a category has a name of 1 to " + BudgetFileReader.MAX_NAME_LENGTH
                        + " characters that can be read, not " + CsvFile.quoted(name));
    }

    /// No year.
    public static Violation yearMalformed(String pointer, String year) {
        return new Violation(
                pointer,
                ProblemCode.YEAR_MALFORMED,
                "A year is written 2026, and is none before 1900, not " + CsvFile.quoted(year));
    }

    /// Neither income nor cost.
    public static Violation kindUnknown(String pointer, String kind) {
        return new Violation(
                pointer,
                ProblemCode.KIND_UNKNOWN,
                "A category is INCOME (intäkt) or COST (kostnad), not " + CsvFile.quoted(kind));
    }

    /// No number of thousands.
    public static Violation amountMalformed(String pointer, String column, String amount) {
        return new Violation(
                pointer,
                ProblemCode.AMOUNT_MALFORMED,
                "An amount is in thousands of kronor with at most three decimals, as 1181 or 1 181,5, not "
                        + CsvFile.quoted(amount) + " in " + CsvFile.quoted(column));
    }

    /// A number that two readers read as two.
    public static Violation amountAmbiguous(String pointer, String column, String amount) {
        var sign = amount.replaceAll("[.,]", "");
        return new Violation(
                pointer,
                ProblemCode.AMOUNT_AMBIGUOUS,
                CsvFile.quoted(amount) + " in " + CsvFile.quoted(column) + " may be " + sign
                        + " or have three decimals: write " + sign + " or " + amount + "0");
    }

    /// A unit's category twice in one year.
    public static Violation rowTwice(String pointer, Place place, int year, long earlierLine) {
        return new Violation(
                pointer,
                ProblemCode.ROW_TWICE,
                "Line " + earlierLine + " already has " + place.kind() + " " + CsvFile.quoted(place.category()) + " of "
                        + CsvFile.quoted(place.unit()) + " in " + year);
    }

    /// No id of an agreement.
    public static Violation agreementMalformed(String pointer, String agreement) {
        return new Violation(
                pointer,
                ProblemCode.AGREEMENT_MALFORMED,
                "Agreements are named by their ids with blanks between, not " + CsvFile.quoted(agreement));
    }

    /// An agreement that the organisation has no part in.
    public static Violation agreementUnknown(String pointer, UUID agreement) {
        return new Violation(
                pointer,
                ProblemCode.AGREEMENT_UNKNOWN,
                "The organisation is in no agreement " + agreement + " that finance knows of");
    }

    /// An agreement that two rows of a year would pay for.
    public static Violation agreementTwice(String pointer, UUID agreement, int year) {
        return new Violation(
                pointer,
                ProblemCode.AGREEMENT_TWICE,
                "Another row of " + year + " is the frame of agreement " + agreement + " already");
    }

    /// An income that would pay for something.
    public static Violation frameNoCost(String pointer) {
        return new Violation(pointer, ProblemCode.FRAME_NO_COST, "Contributions are paid from a row of costs");
    }

    /// More agreements than a file may name.
    public static Violation tooManyAgreements(int most) {
        return new Violation("", ProblemCode.TOO_MANY, "A file names at most " + most + " agreements");
    }

    /// A sum among the rows that it sums.
    public static Violation sumMisplaced(String pointer) {
        return new Violation(
                pointer,
                ProblemCode.SUM_MISPLACED,
                "Sums are computed: in a file with one amount to a line, leave them out");
    }

    /// A sum that is not what its rows sum to.
    public static Violation sumDiffers(String pointer, String of, Money expected, Money found) {
        return new Violation(
                pointer,
                ProblemCode.SUM_DIFFERS,
                "The sum of " + CsvFile.quoted(of) + " is written as " + Thousands.of(found) + " and is "
                        + Thousands.of(expected));
    }

    /// Costs with a minus: then a result of income less cost would add them.
    public static Violation costsNegative(int year) {
        return new Violation(
                "",
                ProblemCode.COSTS_NEGATIVE,
                "The costs of " + year + " are below zero in all: write what something costs without a minus");
    }
}
