package se.samverka.finance.claim.allocation.model;

import java.time.LocalDate;
import java.time.YearMonth;
import se.samverka.platform.rule.Violation;
import se.samverka.platform.value.Money;

/// Why a well-formed clause cannot be divided: missing figures, or amounts that contradict each other. Pointers
/// lead into the terms.
public sealed interface AllocationViolation extends Violation {

    /// Neither the area nor any municipality in it has a figure on that date.
    record PopulationFiguresMissing(String pointer, String area, LocalDate date) implements AllocationViolation {
        @Override
        public String code() {
            return "population-figures-missing";
        }

        @Override
        public String detail() {
            return "There is no population figure of area " + area + " on " + date;
        }
    }

    /// No date has figures of all areas that had been published by then.
    record PopulationFiguresUnpublished(String pointer, LocalDate before) implements AllocationViolation {
        @Override
        public String code() {
            return "population-figures-unpublished";
        }

        @Override
        public String detail() {
            return "No figures of all areas on one date are known to have been published before " + before;
        }
    }

    /// The amount is too large to be invoiced and paid.
    record AmountTooLarge(String pointer) implements AllocationViolation {
        @Override
        public String code() {
            return "out-of-bounds";
        }

        @Override
        public String detail() {
            return "An amount that is agreed on is at most " + Money.LARGEST_AGREED;
        }
    }

    /// The series has no figure of the month yet, usually because it is not published.
    record IndexFigureMissing(String pointer, String series, YearMonth period) implements AllocationViolation {
        @Override
        public String code() {
            return "index-figure-missing";
        }

        @Override
        public String detail() {
            return "There is no figure of the series " + series + " for " + period;
        }
    }

    /// The figures give an unreasonable amount; one of them is probably mistyped.
    record IndexedAmountTooLarge(String pointer, String series, YearMonth period) implements AllocationViolation {
        @Override
        public String code() {
            return "indexed-amount-too-large";
        }

        @Override
        public String detail() {
            return "The figure of the series " + series + " for " + period
                    + " makes the amount larger than eighteen digits hold";
        }
    }

    /// A branch of a population split has no area.
    record AreaUnknown(String pointer, String branchId) implements AllocationViolation {
        @Override
        public String code() {
            return "area-unknown";
        }

        @Override
        public String detail() {
            return "The branch " + branchId + " names no area, and its payer has none that finance knows of";
        }
    }

    /// All weights are zero.
    record WeightsAreZero(String pointer) implements AllocationViolation {
        @Override
        public String code() {
            return "weights-are-zero";
        }

        @Override
        public String detail() {
            return "The total weight of the branches is zero, so nothing can be divided";
        }
    }

    /// The branches' fixed amounts exceed the whole.
    record FixedAmountsExceedWhole(String pointer, Money fixed, Money whole) implements AllocationViolation {
        @Override
        public String code() {
            return "fixed-amounts-exceed-whole";
        }

        @Override
        public String detail() {
            return "The fixed amounts sum to " + fixed + ", more than the whole, " + whole;
        }
    }

    /// The branches' fixed amounts are less than the whole, and no residual owner is named.
    record FixedAmountsFallShort(String pointer, Money fixed, Money whole) implements AllocationViolation {
        @Override
        public String code() {
            return "fixed-amounts-fall-short";
        }

        @Override
        public String detail() {
            return "The fixed amounts sum to " + fixed + " of " + whole + " and no residual owner takes the rest";
        }
    }

    /// A decided amount differs from the computed one, and no residual owner is named.
    record ResidualOwnerMissing(String pointer, Money difference) implements AllocationViolation {
        @Override
        public String code() {
            return "residual-owner-missing";
        }

        @Override
        public String detail() {
            return "Decided and computed amounts differ by " + difference
                    + ", which must fall on a named residualOwner";
        }
    }

    /// The decided amounts leave a branch below zero.
    record AmountBelowZero(String pointer, String branchId, Money amount) implements AllocationViolation {
        @Override
        public String code() {
            return "amount-negative";
        }

        @Override
        public String detail() {
            return "The branch " + branchId + " would get " + amount + ": nobody's amount is below zero";
        }
    }

    /// The year is outside the agreement's period.
    record YearOutsidePeriod(String pointer, int year) implements AllocationViolation {
        @Override
        public String code() {
            return "year-outside-period";
        }

        @Override
        public String detail() {
            return "The year " + year + " is outside the period of the agreement";
        }
    }
}
