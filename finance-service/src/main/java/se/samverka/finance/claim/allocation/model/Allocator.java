package se.samverka.finance.claim.allocation.model;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samverka.finance.basis.agreement.model.Branch;
import se.samverka.finance.basis.agreement.model.FigureRule;
import se.samverka.finance.basis.agreement.model.FundingClause;
import se.samverka.finance.basis.agreement.model.Split;
import se.samverka.finance.basis.population.model.PopulationFigure;
import se.samverka.finance.basis.population.model.PopulationFigures;
import se.samverka.platform.rule.Violation;
import se.samverka.platform.value.Fraction;
import se.samverka.platform.value.Money;
import se.samverka.platform.value.OrganisationNumber;
import se.samverka.terms.FundingClause.Method;

/// Divides a clause's amount of a year between its branches (domain rules 1–4). Pure and exact.
public final class Allocator {

    private final int year;
    private final Basis basis;
    private final Absence absence;
    private final Derivation derivation;
    private final List<Violation> violations = new ArrayList<>();

    private Allocator(int year, Basis basis, Absence absence, Derivation derivation) {
        this.year = year;
        this.basis = basis;
        this.absence = absence;
        this.derivation = derivation;
    }

    /// The result.
    public sealed interface Outcome {
        record Divided(Allocation allocation) implements Outcome {}

        /// The clause cannot be divided; all reasons found.
        record Blocked(List<Violation> violations) implements Outcome {}
    }

    /// Divides the clause's amount of the year. In a year without an amount nothing is divided.
    ///
    /// @param absent those that are not party on the day
    public static Outcome allocate(FundingClause clause, int year, Basis basis, Set<OrganisationNumber> absent) {
        return allocate(clause, year, basis, absent, Derivation.NONE);
    }

    /// As [#allocate(FundingClause, int, Basis, Set)].
    ///
    /// @param derivation records each level of the split; of a clause that cannot be divided, the levels that can
    public static Outcome allocate(
            FundingClause clause, int year, Basis basis, Set<OrganisationNumber> absent, Derivation derivation) {
        return switch (WholeOfYear.of(clause, year, basis)) {
            case WholeOfYear.Unknown(var missing) -> new Outcome.Blocked(missing);
            case WholeOfYear.Known whole ->
                new Allocator(year, basis, new Absence(absent), derivation).allocate(clause, whole);
        };
    }

    private Outcome allocate(FundingClause clause, WholeOfYear.Known whole) {
        var amount = whole.amount();
        var indexed = whole.indexed();
        var payeeAbsent = absence.of(clause.payee());
        var split = clause.split();
        if (split == null || !clause.amounts().says(year)) {
            return new Outcome.Divided(
                    new Allocation(clause, year, amount, List.of(), absence.of(clause.payer()), payeeAbsent, indexed));
        }
        var branches = divide(split, amount, "");
        return violations.isEmpty()
                ? new Outcome.Divided(
                        new Allocation(clause, year, amount, branches, /* payerAbsent= */ false, payeeAbsent, indexed))
                : new Outcome.Blocked(List.copyOf(violations));
    }

    /// @param total their sum, above zero
    private record Weights(List<Fraction> each, Fraction total) {}

    private List<AllocatedBranch> divide(Split split, Money whole, String path) {
        var figures = figures(split);
        if (figures == null) {
            return List.of();
        }
        var weights = weights(split, figures, whole);
        var total = Fraction.sum(weights);
        if (total.equals(Fraction.ZERO)) {
            violations.add(AllocationViolation.weightsAreZero(split.pointer() + "/branches"));
            return List.of();
        }
        var parts = split.method() == Method.FIXED
                ? fixedParts(split, whole)
                : Optional.of(LargestRemainder.divide(whole, split.roundingUnit(), weights));
        return parts.map(p -> settle(split, whole, p, figures, new Weights(weights, total), path))
                .orElse(List.of());
    }

    /// The figure of each branch; empty where the method needs none, null where a figure is missing.
    private @Nullable List<Optional<PopulationFigure>> figures(Split split) {
        var rule = split.population();
        if (split.method() != Method.POPULATION || rule == null) {
            return split.branches().stream()
                    .map(b -> Optional.<PopulationFigure>empty())
                    .toList();
        }
        var before = violations.size();
        var areas = split.branches().stream()
                .map(branch -> absence.leavesPartTo(branch, split) ? area(branch) : Optional.<String>empty())
                .toList();
        var found = switch (rule) {
            case FigureRule.PinnedTo(var date) -> figures(split, areas, basis.figures(), date);
            case FigureRule.LatestPublishedBefore latest -> latest(split, areas, latest);
        };
        return violations.size() == before ? found : null;
    }

    private Optional<String> area(Branch branch) {
        var area = branch.area() != null ? Optional.of(branch.area()) : basis.areaOf(branch.payer());
        if (area.isEmpty()) {
            violations.add(AllocationViolation.areaUnknown(branch.pointer() + "/area", branch.branchId()));
        }
        return area;
    }

    private List<Optional<PopulationFigure>> latest(
            Split split, List<Optional<String>> areas, FigureRule.LatestPublishedBefore rule) {
        var cutoff = rule.cutoff(year);
        var published = basis.figures().publishedBefore(cutoff);
        var date =
                published.latestDateOf(areas.stream().flatMap(Optional::stream).toList());
        if (date.isEmpty()) {
            violations.add(AllocationViolation.populationFiguresUnpublished(
                    split.pointer() + "/population/latestPublishedBefore", cutoff));
            return List.of();
        }
        return figures(split, areas, published, date.get());
    }

    private List<Optional<PopulationFigure>> figures(
            Split split, List<Optional<String>> areas, PopulationFigures from, LocalDate date) {
        return areas.stream()
                .map(area -> area.flatMap(code -> {
                    var figure = from.find(code, date);
                    if (figure.isEmpty()) {
                        violations.add(AllocationViolation.populationFiguresMissing(
                                split.pointer() + "/population/date", code, date));
                    }
                    return figure;
                }))
                .toList();
    }

    private List<Fraction> weights(Split split, List<Optional<PopulationFigure>> figures, Money whole) {
        var branches = split.branches();
        return switch (split.method()) {
            case POPULATION ->
                figures.stream()
                        .map(f ->
                                Fraction.of(f.map(PopulationFigure::population).orElse(0L), 1))
                        .toList();
            case SHARES ->
                branches.stream()
                        .map(b -> Objects.requireNonNullElse(b.share(), Fraction.ZERO))
                        .toList();
            case EQUAL ->
                branches.stream()
                        .map(b -> absence.leavesPartTo(b, split) ? Fraction.ONE : Fraction.ZERO)
                        .toList();
            case FIXED -> fixedWeights(split, whole);
        };
    }

    /// The weight of a branch is its fixed amount; that of the residual owner includes the rest.
    private static List<Fraction> fixedWeights(Split split, Money whole) {
        var rest = whole.minus(
                Money.sum(split.branches().stream().map(Allocator::fixed).toList()));
        var weights = new ArrayList<Fraction>();
        for (var branch : split.branches()) {
            var own = fixed(branch);
            var weight = branch.branchId().equals(split.residualOwner()) ? own.plus(rest) : own;
            weights.add(new Fraction(weight.ore(), BigInteger.ONE));
        }
        // Zero is divided into zeros, whatever the weights.
        return whole.isZero() ? weights.stream().map(w -> Fraction.ONE).toList() : weights;
    }

    private static Money fixed(Branch branch) {
        return Objects.requireNonNullElse(branch.amount(), Money.ZERO);
    }

    private Optional<LargestRemainder.Parts> fixedParts(Split split, Money whole) {
        var parts = split.branches().stream().map(Allocator::fixed).toList();
        var sum = Money.sum(parts);
        var rest = whole.minus(sum);
        if (rest.isNegative()) {
            violations.add(AllocationViolation.fixedAmountsExceedWhole(split.pointer() + "/branches", sum, whole));
            return Optional.empty();
        }
        if (rest.isPositive() && split.residualOwner() == null) {
            violations.add(AllocationViolation.fixedAmountsFallShort(split.pointer() + "/branches", sum, whole));
            return Optional.empty();
        }
        return Optional.of(new LargestRemainder.Parts(parts, rest, null));
    }

    /// Applies decided amounts, gives the residual to its owner, and divides each branch's own split.
    private List<AllocatedBranch> settle(
            Split split,
            Money whole,
            LargestRemainder.Parts parts,
            List<Optional<PopulationFigure>> figures,
            Weights weights,
            String path) {
        var residual = residual(split, parts);
        var owner = absence.residualOwner(split);
        if (owner < 0 && !residual.isZero()) {
            violations.add(AllocationViolation.residualOwnerMissing(split.pointer() + "/residualOwner", residual));
            return List.of();
        }
        var total = weights.total();
        var inverse = new Fraction(/* numerator= */ total.denominator(), /* denominator= */ total.numerator());
        var settled = new ArrayList<AllocatedBranch>();
        for (int i = 0; i < split.branches().size(); i++) {
            var branch = split.branches().get(i);
            settled.add(settle(
                    branch,
                    parts.parts().get(i),
                    i == owner ? residual : Money.ZERO,
                    figures.get(i).orElse(null),
                    weights.each().get(i).times(inverse),
                    path.isEmpty() ? branch.branchId() : path + "/" + branch.branchId()));
        }
        derivation.divided(new Level(
                path, split, whole, weights.each(), total, parts.rounding(), parts.rest(), residual, owner, settled));
        return settled;
    }

    private Money residual(Split split, LargestRemainder.Parts parts) {
        var difference = Money.ZERO;
        for (int i = 0; i < split.branches().size(); i++) {
            var decided = absence.decidedAmount(split.branches().get(i));
            if (decided != null) {
                difference = difference.plus(parts.parts().get(i)).minus(decided);
            }
        }
        if (!difference.isZero() && split.residualOwner() == null) {
            violations.add(AllocationViolation.residualOwnerMissing(split.pointer() + "/residualOwner", difference));
        }
        return parts.rest().plus(difference);
    }

    private AllocatedBranch settle(
            Branch branch,
            Money computed,
            Money residual,
            @Nullable PopulationFigure figure,
            Fraction share,
            String path) {
        var absent = absence.of(branch);
        var decided = absence.decidedAmount(branch);
        var amount = Objects.requireNonNullElse(decided, computed).plus(residual);
        if (amount.isNegative()) {
            violations.add(AllocationViolation.amountBelowZero(branch.pointer(), branch.branchId(), amount));
        }
        var split = branch.split();
        return new AllocatedBranch(
                branch.branchId(),
                path,
                branch.title(),
                figure,
                share,
                computed,
                decided,
                absent ? null : branch.decisionReference(),
                residual,
                amount,
                branch.payer(),
                branch.isUnassigned() || absent,
                absent,
                split == null || amount.isNegative() ? List.of() : divide(split, amount, path));
    }
}
