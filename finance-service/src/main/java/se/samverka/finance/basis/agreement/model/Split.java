package se.samverka.finance.basis.agreement.model;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverka.platform.value.Money;

/// How a sum is divided between branches (domain rules 2 and 3).
///
/// @param population which figures count; only for POPULATION
/// @param roundingUnit whole units go out by largest remainder; from 0.01 to 1000.00
/// @param residualOwner the branch that gets what is no whole unit, and the difference where a decided amount
///     stands instead of a computed one. Where no owner is named, what is no whole unit goes to the first
///     listed branch that has no decided amount, and a decided amount may not differ from the computed one
/// @param pointer where the split stands in the terms, for violations
public record Split(
        Method method,
        @Nullable FigureRule population,
        Money roundingUnit,
        @Nullable String residualOwner,
        List<Branch> branches,
        String pointer) {

    /// The keys of division.
    @Schema(name = "SplitMethod")
    public enum Method {
        POPULATION,
        SHARES,
        EQUAL,
        /// Each branch has its amount; the residual owner, if any, has what they leave.
        FIXED
    }

    public Split {
        branches = List.copyOf(branches);
    }
}
