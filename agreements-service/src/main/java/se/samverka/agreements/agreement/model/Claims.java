package se.samverka.agreements.agreement.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samverka.platform.value.Fraction;
import se.samverka.platform.value.Money;
import se.samverka.platform.value.OrganisationNumber;
import se.samverka.terms.FundingClause;
import se.samverka.terms.FundingClause.Branch;
import se.samverka.terms.FundingClause.Split;
import se.samverka.terms.Terms;
import se.samverka.terms.Terms.Party;
import se.samverka.terms.TermsRules;

/// Whether new terms make a new or greater claim on a party. Such a party is asked, bound or not.
///
/// Finance computes shares, by figures that change. Here terms are compared as they are written, and only what is
/// clearly no greater counts as no greater; when in doubt the party is asked. No greater is:
///
/// - the same days of the party, or fewer; the same clause and payee, and how the year is divided over time;
/// - an amount that is as high or lower in every year, followed by the same series;
/// - on the way down to its branch, at each split of the same method and rounding: the same or a smaller
/// share, fixed amount or decided amount; by population the same figures and area, and by population or
/// equal parts no branch fewer beside it; and where it bears the rest, the very same split.
///
/// Rounding (at most a unit) and the due days within the year are ignored.
public final class Claims {

    private final Terms next;
    private final Terms before;
    private final LocalDate effectiveFrom;
    private final OrganisationNumber payer;

    private Claims(Terms next, Terms before, LocalDate effectiveFrom, OrganisationNumber payer) {
        this.next = next;
        this.before = before;
        this.effectiveFrom = effectiveFrom;
        this.payer = payer;
    }

    /// @param next the new terms
    /// @param replaced the terms that govern the days from `effectiveFrom` on today
    /// @param effectiveFrom the first day on which the new terms apply
    public static boolean grow(Terms next, List<Terms> replaced, LocalDate effectiveFrom, OrganisationNumber payer) {
        if (replaced.isEmpty()) {
            return next.fundingClauses().stream()
                    .anyMatch(clause -> !places(clause, payer).isEmpty());
        }
        return replaced.stream().anyMatch(before -> new Claims(next, before, effectiveFrom, payer).grow());
    }

    private boolean grow() {
        return next.fundingClauses().stream().anyMatch(this::grows);
    }

    private boolean grows(FundingClause clause) {
        var places = places(clause, payer);
        if (places.isEmpty()) {
            return false;
        }
        var former = before.fundingClauses().stream()
                .filter(other -> other.clauseId().equals(clause.clauseId()))
                .filter(other -> other.kind() == clause.kind()
                        && Objects.equals(other.payee(), clause.payee())
                        && Objects.equals(other.proration(), clause.proration())
                        && Objects.equals(other.vatCategory(), clause.vatCategory())
                        && Objects.equals(other.indexation(), clause.indexation()))
                .findFirst();
        return former.isEmpty()
                || daysGrow()
                || amountGrows(clause, former.get())
                || places.stream().anyMatch(place -> placeGrows(place, former.get()));
    }

    private boolean daysGrow() {
        var now = next.party(payer);
        var then = before.party(payer);
        if (now.isEmpty() || then.isEmpty()) {
            return true;
        }
        var from = first(next, now.get());
        return (from.isAfter(effectiveFrom) ? from : effectiveFrom).isBefore(first(before, then.get()))
                || last(next, now.get()).isAfter(last(before, then.get()));
    }

    private static LocalDate first(Terms terms, Party party) {
        return party.from() == null ? terms.validFrom() : party.from();
    }

    private static LocalDate last(Terms terms, Party party) {
        return party.to() == null ? terms.lastDay() : party.to();
    }

    private boolean amountGrows(FundingClause clause, FundingClause former) {
        // No terms list amounts for more years; what an agreement without a last day says of later ones is the same.
        int last = Math.min(next.lastDay().getYear(), effectiveFrom.getYear() + TermsRules.MAX_YEARS);
        for (int year = effectiveFrom.getYear(); year <= last; year++) {
            if (amount(clause, year).compareTo(amount(former, year)) > 0) {
                return true;
            }
        }
        return false;
    }

    private static Money amount(FundingClause clause, int year) {
        if (clause.annualAmount() != null) {
            return clause.annualAmount();
        }
        return Optional.ofNullable(clause.amounts()).orElse(List.of()).stream()
                .filter(amount -> amount.year() == year)
                .findFirst()
                .map(FundingClause.AmountOfYear::amount)
                .orElse(Money.ZERO);
    }

    /// Where in a clause a party pays: the branches down to its own; none when the party pays the whole
    /// clause.
    private static List<List<Step>> places(FundingClause clause, OrganisationNumber payer) {
        var places = new ArrayList<List<Step>>();
        if (!clause.kind().isReceivable() || payer.equals(clause.payee())) {
            return places;
        }
        if (payer.equals(clause.payer())) {
            places.add(List.of());
        }
        collect(clause.split(), payer, List.of(), places);
        return places;
    }

    private record Step(Split split, Branch branch) {}

    private static void collect(
            @Nullable Split split, OrganisationNumber payer, List<Step> way, List<List<Step>> places) {
        if (split == null) {
            return;
        }
        for (var branch : split.branches()) {
            var further = new ArrayList<>(way);
            further.add(new Step(split, branch));
            if (payer.equals(branch.payer())) {
                places.add(further);
            }
            collect(branch.split(), payer, further, places);
        }
    }

    private boolean placeGrows(List<Step> place, FundingClause former) {
        var split = former.split();
        for (var step : place) {
            var id = step.branch().branchId();
            var branch = split == null
                    ? Optional.<Branch>empty()
                    : split.branches().stream()
                            .filter(one -> one.branchId().equals(id))
                            .findFirst();
            if (split == null || branch.isEmpty() || stepGrows(step, new Step(split, branch.get()))) {
                return true;
            }
            split = branch.get().split();
        }
        // Where the former way went on below, the branch was no payer's.
        return split != null && !place.isEmpty();
    }

    private static boolean stepGrows(Step now, Step then) {
        var split = now.split();
        var former = then.split();
        if (split.method() != former.method()
                || !Objects.equals(split.roundingUnit(), former.roundingUnit())
                || !Objects.equals(now.branch().payer(), then.branch().payer())) {
            return true;
        }
        if (bearsRest(now) || bearsRest(then)) {
            return !split.equals(former);
        }
        var decided = now.branch().decidedAmount();
        var decidedBefore = then.branch().decidedAmount();
        if (decided != null || decidedBefore != null) {
            return decided == null || decidedBefore == null || decided.compareTo(decidedBefore) > 0;
        }
        return switch (split.method()) {
            case SHARES -> share(now.branch()).compareTo(share(then.branch())) > 0;
            case FIXED -> fixed(now.branch()).compareTo(fixed(then.branch())) > 0;
            case EQUAL -> split.branches().size() < former.branches().size();
            case POPULATION ->
                !Objects.equals(split.population(), former.population())
                        || !Objects.equals(now.branch().area(), then.branch().area())
                        || !weights(split).containsAll(weights(former));
        };
    }

    private static boolean bearsRest(Step step) {
        return step.branch().branchId().equals(step.split().residualOwner());
    }

    private static Fraction share(Branch branch) {
        return Objects.requireNonNull(branch.share());
    }

    private static Money fixed(Branch branch) {
        return Objects.requireNonNull(branch.amount());
    }

    /// The weights of the branches of a split by population, as far as the terms give them.
    private static Set<List<String>> weights(Split split) {
        var weights = new HashSet<List<String>>();
        for (var branch : split.branches()) {
            weights.add(List.of(
                    branch.branchId(),
                    Objects.requireNonNullElse(branch.area(), ""),
                    branch.payer() == null ? "" : branch.payer().value()));
        }
        return weights;
    }
}
