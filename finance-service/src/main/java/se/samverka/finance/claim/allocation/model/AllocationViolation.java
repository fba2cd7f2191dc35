package se.samverka.finance.claim.allocation.model;

import java.time.LocalDate;
import java.time.YearMonth;
import se.samverka.contracts.ProblemCode;
import se.samverka.platform.rule.Violation;
import se.samverka.platform.value.Money;

/// Why a well-formed clause cannot be divided: missing figures, or amounts that contradict each other. The JSON
/// pointers refer to the terms.
public final class AllocationViolation {

    private AllocationViolation() {}

    /// Neither the area nor any municipality in it has a figure on that date.
    public static Violation populationFiguresMissing(String pointer, String area, LocalDate date) {
        return new Violation(
                pointer,
                ProblemCode.POPULATION_FIGURES_MISSING,
                "There is no population figure of area " + area + " on " + date);
    }

    /// No date has figures of all areas that had been published by then.
    public static Violation populationFiguresUnpublished(String pointer, LocalDate before) {
        return new Violation(
                pointer,
                ProblemCode.POPULATION_FIGURES_UNPUBLISHED,
                "No date has figures of all areas that were published before " + before);
    }

    /// The amount is too large to be invoiced and paid.
    public static Violation amountTooLarge(String pointer) {
        return new Violation(pointer, ProblemCode.OUT_OF_BOUNDS, "An agreed amount is at most " + Money.LARGEST_AGREED);
    }

    /// The series has no figure of the month yet, usually because it is not published.
    public static Violation indexFigureMissing(String pointer, String series, YearMonth period) {
        return new Violation(
                pointer,
                ProblemCode.INDEX_FIGURE_MISSING,
                "There is no figure of the series " + series + " for " + period);
    }

    /// The figures give an unreasonable amount; one of them is probably mistyped.
    public static Violation indexedAmountTooLarge(String pointer, String series, YearMonth period) {
        return new Violation(
                pointer,
                ProblemCode.INDEXED_AMOUNT_TOO_LARGE,
                "The figure of the series " + series + " for " + period
                        + " makes the amount larger than eighteen digits");
    }

    /// A branch of a population split has no area.
    public static Violation areaUnknown(String pointer, String branchId) {
        return new Violation(
                pointer,
                ProblemCode.AREA_UNKNOWN,
                "The branch " + branchId + " names no area, and finance knows no area of its payer");
    }

    /// All weights are zero.
    public static Violation weightsAreZero(String pointer) {
        return new Violation(
                pointer,
                ProblemCode.WEIGHTS_ARE_ZERO,
                "The total weight of the branches is zero, so nothing can be divided");
    }

    /// The branches' fixed amounts exceed the whole.
    public static Violation fixedAmountsExceedWhole(String pointer, Money fixed, Money whole) {
        return new Violation(
                pointer,
                ProblemCode.FIXED_AMOUNTS_EXCEED_WHOLE,
                "The fixed amounts sum to " + fixed + ", more than the whole, " + whole);
    }

    /// The branches' fixed amounts are less than the whole, and no residual owner is named.
    public static Violation fixedAmountsFallShort(String pointer, Money fixed, Money whole) {
        return new Violation(
                pointer,
                ProblemCode.FIXED_AMOUNTS_FALL_SHORT,
                "The fixed amounts sum to " + fixed + " of " + whole + " and no residual owner takes the rest");
    }

    /// A decided amount differs from the computed one, and no residual owner is named.
    public static Violation residualOwnerMissing(String pointer, Money difference) {
        return new Violation(
                pointer,
                ProblemCode.RESIDUAL_OWNER_MISSING,
                "Decided and computed amounts differ by " + difference + ", which must fall on a named residualOwner");
    }

    /// The decided amounts leave a branch below zero.
    public static Violation amountBelowZero(String pointer, String branchId, Money amount) {
        return new Violation(
                pointer,
                ProblemCode.AMOUNT_NEGATIVE,
                "The branch " + branchId + " would get " + amount + "; an amount cannot be below zero");
    }

    /// The year is outside the agreement's period.
    public static Violation yearOutsidePeriod(String pointer, int year) {
        return new Violation(
                pointer,
                ProblemCode.YEAR_OUTSIDE_PERIOD,
                "The year " + year + " is outside the period of the agreement");
    }
}
