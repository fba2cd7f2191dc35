package se.samverka.finance.basis.agreement.model;

import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samverka.finance.basis.agreement.model.TermsDocument.BranchDocument;
import se.samverka.finance.basis.agreement.model.TermsDocument.SplitDocument;
import se.samverka.finance.basis.population.model.PopulationFigure;
import se.samverka.platform.rule.Violation;
import se.samverka.platform.value.Fraction;
import se.samverka.platform.value.Money;

/// Reads the splits of one agreement, level by level, within their bounds.
final class SplitReader {

    /// Bounds: an agreement between all of Sweden's municipalities and regions has some three hundred branches.
    static final int MAX_DEPTH = 12;

    static final int MAX_BRANCHES = 1000;
    private static final Money SMALLEST_UNIT = Money.ORE;
    private static final Money LARGEST_UNIT = Money.of("1000.00");

    private final List<Violation> violations;
    private final YearBounds years;
    private final Set<String> ids = new HashSet<>();
    private final Deque<String> ancestors = new ArrayDeque<>();
    private int branchesLeft;

    SplitReader(List<Violation> violations) {
        this.violations = violations;
        this.years = new YearBounds(violations);
    }

    /// The outermost split of a clause.
    Split root(SplitDocument written, String pointer) {
        ids.clear();
        branchesLeft = MAX_BRANCHES;
        return split(written, pointer);
    }

    private Split split(SplitDocument written, String pointer) {
        var method = written.method();
        if (method == null) {
            violations.add(TermsViolation.fieldMissing(pointer + "/method", "method"));
            method = Split.Method.EQUAL;
        }
        var figures = figures(written.population(), method, pointer + "/population");
        var unit = Objects.requireNonNullElse(written.roundingUnit(), SMALLEST_UNIT);
        if (unit.compareTo(SMALLEST_UNIT) < 0 || unit.compareTo(LARGEST_UNIT) > 0) {
            violations.add(TermsViolation.fieldOutOfRange(pointer + "/roundingUnit", "0.01 to 1000.00"));
        }
        var branches = branches(written, pointer + "/branches");
        residualOwner(written.residualOwner(), branches, pointer + "/residualOwner");
        keys(method, branches, written.residualOwner(), pointer);
        return new Split(method, figures, unit, written.residualOwner(), branches, pointer);
    }

    private @Nullable FigureRule figures(
            TermsDocument.@Nullable PopulationDocument written, Split.Method method, String pointer) {
        var date = written == null ? null : written.date();
        var day = written == null ? null : written.latestPublishedBefore();
        years.check(date, pointer + "/date");
        if (date != null && day != null) {
            violations.add(TermsViolation.fieldOutOfPlace(
                    pointer + "/latestPublishedBefore",
                    "latestPublishedBefore",
                    "date already says which figures count"));
        }
        if (date != null) {
            return new FigureRule.PinnedTo(date);
        }
        if (day == null) {
            if (method == Split.Method.POPULATION) {
                violations.add(TermsViolation.fieldMissing(pointer + "/date", "population.date"));
            }
            return null;
        }
        try {
            var read = PaymentTerms.parseDay(day);
            if (!read.equals(MonthDay.of(2, 29))) {
                return new FigureRule.LatestPublishedBefore(read);
            }
        } catch (DateTimeException malformed) {
            // Told below, with the day that some years do not have.
        }
        violations.add(TermsViolation.fieldOutOfRange(
                pointer + "/latestPublishedBefore", "a month and a day of every year, as 11-01"));
        return null;
    }

    private List<Branch> branches(SplitDocument written, String pointer) {
        var documents = Objects.requireNonNullElse(written.branches(), List.<BranchDocument>of());
        if (documents.isEmpty()) {
            violations.add(TermsViolation.fieldMissing(pointer, "branches"));
        }
        branchesLeft -= documents.size();
        if (branchesLeft < 0) {
            violations.add(TermsViolation.tooMany(pointer, "branches in one clause", MAX_BRANCHES));
            return List.of();
        }
        var branches = new ArrayList<Branch>();
        for (int i = 0; i < documents.size(); i++) {
            var document = documents.get(i);
            if (document == null) {
                violations.add(TermsViolation.fieldMissing(pointer + "/" + i, "branch"));
            } else {
                branches.add(branch(document, pointer + "/" + i));
            }
        }
        return branches;
    }

    private Branch branch(BranchDocument written, String pointer) {
        var branchId = id(written.branchId(), pointer, "branchId");
        if (ancestors.contains(branchId)) {
            violations.add(TermsViolation.branchCycle(pointer + "/branchId", branchId));
        } else if (!branchId.isEmpty() && !ids.add(branchId)) {
            violations.add(TermsViolation.duplicateBranchId(pointer + "/branchId", branchId));
        }
        amount(written.amount(), pointer + "/amount");
        amount(written.decidedAmount(), pointer + "/decidedAmount");
        var area = written.area();
        if (area != null && !PopulationFigure.isArea(area)) {
            violations.add(
                    TermsViolation.fieldOutOfRange(pointer + "/area", "two digits (county) or four (municipality)"));
        }
        if (written.split() != null && written.payer() != null) {
            violations.add(TermsViolation.fieldOutOfPlace(
                    pointer + "/payer", "payer", "a branch that is split is paid by the payers of its branches"));
        }
        return new Branch(
                branchId,
                Objects.requireNonNullElse(written.title(), branchId),
                area,
                written.payer(),
                written.share(),
                written.amount(),
                written.decidedAmount(),
                written.decisionReference(),
                nested(written.split(), branchId, pointer + "/split"),
                pointer);
    }

    private @Nullable Split nested(@Nullable SplitDocument written, String branchId, String pointer) {
        if (written == null) {
            return null;
        }
        if (ancestors.size() + 1 >= MAX_DEPTH) {
            violations.add(TermsViolation.splitTooDeep(pointer, MAX_DEPTH));
            return null;
        }
        ancestors.push(branchId);
        var split = split(written, pointer);
        ancestors.pop();
        return split;
    }

    private void residualOwner(@Nullable String owner, List<Branch> branches, String pointer) {
        if (owner == null) {
            return;
        }
        var named = branches.stream().filter(b -> b.branchId().equals(owner)).findFirst();
        if (named.isEmpty()) {
            violations.add(TermsViolation.residualOwnerUnknown(pointer, owner));
        } else if (named.get().decidedAmount() != null) {
            violations.add(TermsViolation.residualOwnerDecided(pointer, owner));
        }
    }

    /// What each method needs of its branches.
    private void keys(Split.Method method, List<Branch> branches, @Nullable String owner, String pointer) {
        switch (method) {
            case SHARES -> shares(branches, pointer);
            case FIXED -> {
                for (var branch : branches) {
                    if (branch.amount() == null && !branch.branchId().equals(owner)) {
                        violations.add(TermsViolation.fieldMissing(branch.pointer() + "/amount", "amount"));
                    }
                }
            }
            case POPULATION, EQUAL -> {}
        }
    }

    private void shares(List<Branch> branches, String pointer) {
        var shares = new ArrayList<Fraction>();
        for (var branch : branches) {
            var share = branch.share();
            if (share == null) {
                violations.add(TermsViolation.fieldMissing(branch.pointer() + "/share", "share"));
            } else {
                shares.add(share);
            }
        }
        var sum = Fraction.sum(shares);
        if (shares.size() == branches.size() && !branches.isEmpty() && !sum.equals(Fraction.ONE)) {
            violations.add(TermsViolation.sharesDoNotAddUp(pointer + "/branches", sum));
        }
    }

    private void amount(@Nullable Money amount, String pointer) {
        if (amount != null && amount.isNegative()) {
            violations.add(TermsViolation.negativeAmount(pointer, amount));
        }
    }

    /// An id that is there and within its bound; the empty text where it is not.
    String id(@Nullable String written, String pointer, String field) {
        if (written == null || written.isBlank()) {
            violations.add(TermsViolation.fieldMissing(pointer + "/" + field, field));
            return "";
        }
        if (written.length() > TermsReader.MAX_ID_LENGTH) {
            violations.add(TermsViolation.fieldOutOfRange(
                    pointer + "/" + field, "at most " + TermsReader.MAX_ID_LENGTH + " characters"));
        }
        return written;
    }
}
