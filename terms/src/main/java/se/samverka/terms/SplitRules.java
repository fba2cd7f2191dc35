package se.samverka.terms;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import se.samverka.platform.value.Fraction;
import se.samverka.terms.FundingClause.Branch;
import se.samverka.terms.FundingClause.Method;
import se.samverka.terms.FundingClause.PopulationBasis;
import se.samverka.terms.FundingClause.Split;

/// Checks how a clause is split. What an allocation comes to is finance's to compute; here only what makes no
/// sense whatever the figures are.
final class SplitRules {

    static final int MAX_DEPTH = 12;

    /// An agreement between all of Sweden's municipalities and regions has some three hundred branches.
    static final int MAX_BRANCHES = 1_000;

    private static final Pattern AREA = Pattern.compile("[0-9]{2}|[0-9]{4}");

    private final boolean indexed;
    private final Findings found;
    private final Set<String> branchIds = new HashSet<>();
    private final Deque<String> ancestors = new ArrayDeque<>();
    private int branches;

    private SplitRules(boolean indexed, Findings found) {
        this.indexed = indexed;
        this.found = found;
    }

    /// @param indexed whether the whole follows a series, so that it is another one every year
    static void check(String pointer, Split split, boolean indexed, Findings found) {
        new SplitRules(indexed, found).split(pointer, split);
    }

    private void split(String pointer, Split split) {
        if (ancestors.size() >= MAX_DEPTH) {
            found.add(TermsViolation.splitTooDeep(pointer, MAX_DEPTH));
            return;
        }
        if (split.branches().isEmpty()) {
            found.add(TermsViolation.fieldMissing(pointer + "/branches", "A split has at least one branch"));
        }
        if (split.population() != null) {
            population(pointer + "/population", split.method(), split.population());
        } else if (split.method() == Method.POPULATION) {
            found.add(TermsViolation.fieldMissing(
                    pointer + "/population", "A split by population says which figures count, by their date"));
        }
        found.roundingUnit(pointer + "/roundingUnit", split.roundingUnit());
        residualOwner(pointer, split);
        branches += split.branches().size();
        if (branches > MAX_BRANCHES) {
            // Too many are not walked: the answer would be as long as the request.
            found.add(TermsViolation.outOfBounds(
                    pointer + "/branches", "The number of branches of one clause", 1, MAX_BRANCHES));
            return;
        }
        for (int i = 0; i < split.branches().size(); i++) {
            branch(pointer + "/branches/" + i, split, split.branches().get(i));
        }
        if (split.method() == Method.SHARES) {
            shares(pointer + "/branches", split);
        }
    }

    private void shares(String pointer, Split split) {
        var shares = split.branches().stream()
                .map(Branch::share)
                .filter(Objects::nonNull)
                .toList();
        var sum = Fraction.sum(shares);
        boolean allGiven =
                !shares.isEmpty() && shares.size() == split.branches().size();
        if (allGiven && !sum.equals(Fraction.ONE)) {
            found.add(TermsViolation.sharesDoNotAddUp(pointer, sum));
        }
    }

    private void population(String pointer, Method method, PopulationBasis basis) {
        var date = basis.date();
        var day = basis.latestPublishedBefore();
        if (date == null && day == null) {
            var missing = TermsViolation.fieldMissing(
                    pointer + "/date", "Say which figures count: by their date, or by latestPublishedBefore");
            if (method == Method.POPULATION) {
                found.add(missing);
            } else {
                found.addOfNew(missing);
            }
        }
        if (date != null) {
            TermsRules.year(pointer + "/date", date).ifPresent(found::add);
        }
        if (date != null && day != null) {
            found.add(TermsViolation.fieldMisplaced(
                    pointer + "/latestPublishedBefore", "The figures are pinned to a date already"));
        }
        if (day != null && !TermsRules.isDayOfEveryYear(day)) {
            found.add(TermsViolation.malformed(
                    pointer + "/latestPublishedBefore", "The day of the year before is written MM-DD, as 11-01"));
        }
    }

    private void branch(String pointer, Split split, Branch branch) {
        if (ancestors.contains(branch.branchId())) {
            found.add(TermsViolation.branchCycle(pointer + "/branchId", branch.branchId()));
        } else if (!branchIds.add(branch.branchId())) {
            found.add(TermsViolation.branchIdTwice(pointer + "/branchId", branch.branchId()));
        }
        found.id(pointer + "/branchId", branch.branchId());
        found.text(pointer + "/title", "The title's length", branch.title(), 0, TermsRules.MAX_TITLE);
        found.text(
                pointer + "/decisionReference",
                "The reference's length",
                branch.decisionReference(),
                0,
                TermsRules.MAX_TITLE);
        key(pointer, split, branch);
        if (branch.area() != null && !AREA.matcher(branch.area()).matches()) {
            found.add(TermsViolation.malformed(
                    pointer + "/area", "An area is the two digits of a county or the four of a municipality"));
        }
        found.amount(pointer + "/amount", branch.amount());
        found.amount(pointer + "/decidedAmount", branch.decidedAmount());
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
        switch (split.method()) {
            case SHARES -> {
                if (branch.share() == null) {
                    found.add(TermsViolation.fieldMissing(
                            pointer + "/share", "Every branch of a split by shares has its share"));
                }
            }
            case FIXED -> {
                if (branch.amount() == null && !branch.branchId().equals(split.residualOwner())) {
                    found.add(TermsViolation.fieldMissing(
                            pointer + "/amount",
                            "Every branch of a split by fixed amounts has its amount, except the residualOwner"));
                }
            }
            case POPULATION -> {
                if (branch.area() == null && branch.payer() == null) {
                    found.addOfNew(TermsViolation.fieldMissing(
                            pointer + "/area",
                            "A branch of a split by population names an area, or a payer who has one"));
                }
            }
            case EQUAL -> {}
        }
    }

    private void residualOwner(String pointer, Split split) {
        var at = pointer + "/residualOwner";
        var owner = split.residualOwner();
        if (owner == null) {
            if (split.branches().stream().anyMatch(branch -> branch.decidedAmount() != null)
                    || (indexed && split.method() == Method.FIXED)) {
                found.addOfNew(TermsViolation.residualOwnerMissing(at));
            }
            return;
        }
        var named = split.branches().stream()
                .filter(branch -> branch.branchId().equals(owner))
                .findFirst();
        if (named.isEmpty()) {
            found.add(TermsViolation.residualOwnerUnknown(at, owner));
        } else if (named.get().decidedAmount() != null) {
            found.add(TermsViolation.residualOwnerDecided(at, owner));
        }
    }
}
