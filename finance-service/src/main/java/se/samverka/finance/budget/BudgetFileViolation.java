package se.samverka.finance.budget;

import java.util.UUID;
import se.samverka.contracts.ProblemCode;
import se.samverka.finance.budget.model.BudgetRow.Place;
import se.samverka.finance.budget.model.Thousands;
import se.samverka.finance.shared.csv.CsvFile;
import se.samverka.platform.rule.Violation;
import se.samverka.platform.value.Money;

/// Violations in a budget file. Pointers name lines, counted from 1: `/lines/7`.
public final class BudgetFileViolation {

    private BudgetFileViolation() {}

    /// Not a budget file.
    public static Violation fileUnreadable(String pointer, String because) {
        return new Violation(pointer, ProblemCode.BUDGET_FILE_UNREADABLE, because);
    }

    /// A required column is missing.
    public static Violation columnMissing(String pointer, String column) {
        return new Violation(pointer, ProblemCode.COLUMN_MISSING, "The header has no column " + column);
    }

    /// A column that budgets do not have.
    public static Violation columnUnknown(String pointer, String column) {
        return new Violation(
                pointer,
                ProblemCode.COLUMN_UNKNOWN,
                "A budget has no column " + CsvFile.quoted(column) + "; remove it");
    }

    /// A line with too few or too many fields.
    public static Violation lineIncomplete(String pointer, int fields, int columns) {
        return new Violation(
                pointer,
                ProblemCode.LINE_INCOMPLETE,
                "The line has " + fields + " fields and the header has " + columns);
    }

    /// A cell is empty.
    public static Violation cellMissing(String pointer, String column) {
        return new Violation(
                pointer,
                ProblemCode.CELL_MISSING,
                "The cell of " + CsvFile.quoted(column) + " is empty; write 0 if there is no amount");
    }

    /// The name is too long or has control characters.
    public static Violation nameMalformed(String pointer, String name) {
        return new Violation(
                pointer,
                ProblemCode.VALUE_MALFORMED,
                "The name of a unit or a category has 1 to " + BudgetFileReader.MAX_NAME_LENGTH
                        + " characters without control characters; this is " + CsvFile.quoted(name));
    }

    /// The year is malformed.
    public static Violation yearMalformed(String pointer, String year) {
        return new Violation(
                pointer,
                ProblemCode.YEAR_MALFORMED,
                "A year is written 2026 and is not before 1900; this is " + CsvFile.quoted(year));
    }

    /// The kind is neither income nor cost.
    public static Violation kindUnknown(String pointer, String kind) {
        return new Violation(
                pointer,
                ProblemCode.KIND_UNKNOWN,
                "A category is INCOME (intäkt) or COST (kostnad), not " + CsvFile.quoted(kind));
    }

    /// The amount is malformed.
    public static Violation amountMalformed(String pointer, String column, String amount) {
        return new Violation(
                pointer,
                ProblemCode.AMOUNT_MALFORMED,
                "An amount is in thousands of kronor with at most three decimals, such as 1181 or 1 181,5, not "
                        + CsvFile.quoted(amount) + " in " + CsvFile.quoted(column));
    }

    /// The amount can be read in two ways.
    public static Violation amountAmbiguous(String pointer, String column, String amount) {
        var sign = amount.replaceAll("[.,]", "");
        return new Violation(
                pointer,
                ProblemCode.AMOUNT_AMBIGUOUS,
                CsvFile.quoted(amount) + " in " + CsvFile.quoted(column) + " may mean " + sign
                        + " or have three decimals; write " + sign + " or " + amount + "0");
    }

    /// Two lines of a year have the same unit, category and kind.
    public static Violation rowTwice(String pointer, Place place, int year, long earlierLine) {
        return new Violation(
                pointer,
                ProblemCode.ROW_TWICE,
                "Line " + earlierLine + " already has " + place.kind() + " " + CsvFile.quoted(place.category()) + " of "
                        + CsvFile.quoted(place.unit()) + " in " + year);
    }

    /// The id of an agreement is malformed.
    public static Violation agreementMalformed(String pointer, String agreement) {
        return new Violation(
                pointer,
                ProblemCode.AGREEMENT_MALFORMED,
                "Agreements are given by their ids, separated by blanks, not " + CsvFile.quoted(agreement));
    }

    /// The organisation has no part in the agreement.
    public static Violation agreementUnknown(String pointer, UUID agreement) {
        return new Violation(
                pointer,
                ProblemCode.AGREEMENT_UNKNOWN,
                "Finance knows of no agreement " + agreement + " in which the organisation has a part");
    }

    /// Two rows of a year are the frame for the same agreement.
    public static Violation agreementTwice(String pointer, UUID agreement, int year) {
        return new Violation(
                pointer,
                ProblemCode.AGREEMENT_TWICE,
                "Another row of " + year + " is already the frame for agreement " + agreement);
    }

    /// A row of income is a frame.
    public static Violation frameNoCost(String pointer) {
        return new Violation(
                pointer, ProblemCode.FRAME_NO_COST, "Only a row of costs can be the frame for an agreement");
    }

    /// The file names too many agreements.
    public static Violation tooManyAgreements(int most) {
        return new Violation("", ProblemCode.TOO_MANY, "A file names at most " + most + " agreements");
    }

    /// A line of sums in a file with one amount per line.
    public static Violation sumMisplaced(String pointer) {
        return new Violation(
                pointer,
                ProblemCode.SUM_MISPLACED,
                "Sums are computed; remove them from a file with one amount per line");
    }

    /// A written sum differs from the sum of its rows.
    public static Violation sumDiffers(String pointer, String of, Money expected, Money found) {
        return new Violation(
                pointer,
                ProblemCode.SUM_DIFFERS,
                "The sum of " + CsvFile.quoted(of) + " is written as " + Thousands.of(found) + " and is "
                        + Thousands.of(expected));
    }

    /// Costs are written with a minus, so that the result would add them.
    public static Violation costsNegative(int year) {
        return new Violation(
                "",
                ProblemCode.COSTS_NEGATIVE,
                "The costs of " + year + " sum to less than zero; write costs without a minus");
    }
}
