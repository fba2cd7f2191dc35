package se.samverka.agreements.agreement.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import se.samverka.agreements.agreement.model.FundingClause.Branch;
import se.samverka.agreements.agreement.model.FundingClause.Method;
import se.samverka.agreements.agreement.model.FundingClause.PopulationBasis;
import se.samverka.agreements.agreement.model.FundingClause.Split;
import se.samverka.contracts.ProblemCode;
import se.samverka.platform.rule.Violation;
import se.samverka.platform.value.Fraction;
import se.samverka.platform.value.Money;
import se.samverka.platform.value.OrganisationNumber;

/// Checks how a clause is split. What an allocation comes to is finance's to compute; here only what makes no
/// sense whatever the figures are.
final class SplitRules {

    static final int MAX_DEPTH = 12;
    static final int MAX_BRANCHES = 1_000;
    private static final Money LARGEST_UNIT = Money.of("1000.00");

    private final boolean indexed;
    private final Predicate<OrganisationNumber> registered;
    private final List<Violation> found = new ArrayList<>();
    private final Set<String> branchIds = new HashSet<>();
    private final Deque<String> ancestors = new ArrayDeque<>();

    private SplitRules(boolean indexed, Predicate<OrganisationNumber> registered) {
        this.indexed = indexed;
        this.registered = registered;
    }

    /// @param indexed whether the whole follows a series, so that it is another one every year
    static List<Violation> check(
            String pointer, Split split, boolean indexed, Predicate<OrganisationNumber> registered) {
        var rules = new SplitRules(indexed, registered);
        rules.split(pointer, split);
        if (rules.branchIds.size() > MAX_BRANCHES) {
            rules.found.add(TermsViolation.outOfBounds(pointer, "The number of branches", 1, MAX_BRANCHES));
        }
        return rules.found;
    }

    private void split(String pointer, Split split) {
        if (ancestors.size() >= MAX_DEPTH) {
            found.add(TermsViolation.splitTooDeep(pointer, MAX_DEPTH));
            return;
        }
        if (split.branches().isEmpty()) {
            found.add(TermsViolation.fieldNeeded(pointer + "/branches", "A split has at least one branch"));
        }
        if (split.method() == Method.POPULATION && split.population() == null) {
            found.add(TermsViolation.fieldNeeded(
                    pointer + "/population", "A split by population says which figures count, by their date"));
        }
        if (split.population() != null) {
            population(pointer + "/population", split.population());
        }
        roundingUnit(pointer, split.roundingUnit());
        residualOwner(pointer, split);
        for (int i = 0; i < split.branches().size(); i++) {
            branch(pointer + "/branches/" + i, split, split.branches().get(i));
        }
        if (split.method() == Method.SHARES) {
            var sum = Fraction.sum(split.branches().stream()
                    .map(Branch::share)
                    .filter(Objects::nonNull)
                    .toList());
            if (!sum.equals(Fraction.ONE)) {
                found.add(TermsViolation.sharesDoNotAddUp(pointer + "/branches", sum));
            }
        }
    }

    private void population(String pointer, PopulationBasis basis) {
        var date = basis.date();
        var day = basis.latestPublishedBefore();
        if (date == null && day == null) {
            found.add(TermsViolation.fieldNeeded(
                    pointer + "/date", "Say which figures count: by their date, or by latestPublishedBefore"));
        }
        if (date != null) {
            TermsRules.year(pointer + "/date", date).ifPresent(found::add);
        }
        if (date != null && day != null) {
            found.add(TermsViolation.fieldMisplaced(
                    pointer + "/latestPublishedBefore", "The figures are pinned to a date already"));
        }
        if (day != null && !TermsRules.isMonthDay(day)) {
            found.add(TermsViolation.malformed(
                    pointer + "/latestPublishedBefore", "The day of the year before is written MM-DD, as 11-01"));
        }
    }

    private void branch(String pointer, Split split, Branch branch) {
        if (ancestors.contains(branch.branchId())) {
            found.add(TermsViolation.branchCycle(pointer + "/branchId", branch.branchId()));
        } else if (!branchIds.add(branch.branchId())) {
            found.add(TermsViolation.idTwice(
                    pointer + "/branchId", ProblemCode.BRANCH_ID_TWICE, "branch", branch.branchId()));
        }
        if (branch.branchId().isBlank() || branch.branchId().length() > TermsRules.MAX_ID) {
            found.add(TermsViolation.outOfBounds(pointer + "/branchId", "The id's length", 1, TermsRules.MAX_ID));
        }
        text(pointer + "/title", "The title's length", branch.title());
        text(pointer + "/decisionReference", "The reference's length", branch.decisionReference());
        key(pointer, split, branch);
        if (branch.area() != null && !branch.area().matches("[0-9]{2}|[0-9]{4}")) {
            found.add(TermsViolation.malformed(
                    pointer + "/area", "An area is the two digits of a county or the four of a municipality"));
        }
        if (branch.payer() != null && !registered.test(branch.payer())) {
            found.add(TermsViolation.organisationUnknown(pointer + "/payer", branch.payer()));
        }
        bounds(pointer + "/amount", branch.amount());
        bounds(pointer + "/decidedAmount", branch.decidedAmount());
        if (branch.split() != null) {
            if (branch.payer() != null) {
                found.add(TermsViolation.fieldMisplaced(
                        pointer + "/payer", "A branch that is split further has its payers in the branches below"));
            }
            ancestors.push(branch.branchId());
            split(pointer + "/split", branch.split());
            ancestors.pop();
        }
    }

    /// What the method needs of each branch.
    private void key(String pointer, Split split, Branch branch) {
        var method = split.method();
        if (method == Method.SHARES && branch.share() == null) {
            found.add(
                    TermsViolation.fieldNeeded(pointer + "/share", "Every branch of a split by shares has its share"));
        }
        if (method == Method.FIXED
                && branch.amount() == null
                && !branch.branchId().equals(split.residualOwner())) {
            found.add(TermsViolation.fieldNeeded(
                    pointer + "/amount",
                    "Every branch of a split by fixed amounts has its amount, save one that is its residualOwner"));
        }
        if (method == Method.POPULATION && branch.area() == null && branch.payer() == null) {
            found.add(TermsViolation.fieldNeeded(
                    pointer + "/area", "A branch of a split by population names an area, or a payer who has one"));
        }
    }

    private void residualOwner(String pointer, Split split) {
        var owner = split.residualOwner();
        if (owner == null) {
            if (split.branches().stream().anyMatch(branch -> branch.decidedAmount() != null)
                    || (indexed && split.method() == Method.FIXED)) {
                found.add(TermsViolation.residualOwnerMissing(pointer + "/residualOwner"));
            }
            return;
        }
        boolean known = split.branches().stream()
                .anyMatch(branch -> branch.branchId().equals(owner) && branch.decidedAmount() == null);
        if (!known) {
            found.add(TermsViolation.residualOwnerUnknown(pointer + "/residualOwner", owner));
        }
    }

    private void roundingUnit(String pointer, @Nullable Money unit) {
        if (unit != null && (!unit.isPositive() || unit.compareTo(LARGEST_UNIT) > 0)) {
            found.add(TermsViolation.malformed(pointer + "/roundingUnit", "A rounding unit is from 0.01 to 1000.00"));
        }
    }

    private void text(String pointer, String what, @Nullable String text) {
        if (text != null && text.length() > TermsRules.MAX_TITLE) {
            found.add(TermsViolation.outOfBounds(pointer, what, 0, TermsRules.MAX_TITLE));
        }
    }

    private void bounds(String pointer, @Nullable Money amount) {
        if (amount != null && amount.isNegative()) {
            found.add(TermsViolation.amountNegative(pointer));
        }
        if (amount != null && amount.compareTo(Money.LARGEST_AGREED) > 0) {
            found.add(TermsViolation.amountOutOfBounds(pointer));
        }
    }
}
