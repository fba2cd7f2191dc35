package se.samverka.finance.claim.entitlement.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import se.samverka.finance.basis.agreement.model.Agreement;
import se.samverka.finance.basis.agreement.model.Bindings;
import se.samverka.finance.basis.agreement.model.Coding;
import se.samverka.finance.basis.agreement.model.FundingClause;
import se.samverka.finance.basis.agreement.model.Reading;
import se.samverka.finance.basis.agreement.model.TermsHistory;
import se.samverka.finance.claim.allocation.model.Allocation;
import se.samverka.finance.claim.allocation.model.Allocator;
import se.samverka.finance.claim.allocation.model.Basis;
import se.samverka.platform.rule.Violation;
import se.samverka.platform.value.Money;
import se.samverka.terms.FundingClause.Proration;

/// What every payer owes for a year: a pure function of the agreement's versions and the figures (domain rule
/// 5).
public final class Entitlements {

    /// At most this many violations are reported; a year of many stretches repeats the same ones in each.
    public static final int MAX_VIOLATIONS = 100;

    private final int year;
    private final Basis basis;
    private final YearDerivation derivation;
    private final Set<Violation> violations = new LinkedHashSet<>();
    private final List<Entitlement> entitlements = new ArrayList<>();
    private final Stretches stretches;
    private final Map<Proration, List<Stretch>> known = new EnumMap<>(Proration.class);
    private Unclaimed unclaimed = Unclaimed.NONE;

    private Entitlements(TermsHistory history, int year, Basis basis, YearDerivation derivation) {
        this.year = year;
        this.basis = basis;
        this.derivation = derivation;
        this.stretches = new Stretches(history, year);
    }

    /// What is owed for a year.
    public sealed interface OfYear {
        /// Entitlements are in the order of obligations, each above zero. With what is unclaimed they sum to
        /// what the receivable clauses give.
        record Owed(List<Entitlement> entitlements, Unclaimed unclaimed) implements OfYear {}

        /// A clause cannot be computed. Nothing of the year changes until it can.
        ///
        /// @param violations of each clause those of the first stretch that blocks it; at most
        ///     [#MAX_VIOLATIONS]
        record Blocked(List<Violation> violations) implements OfYear {}
    }

    /// Includes commitments that survive a dissolution. They are owed for the years after the one in which the
    /// agreement ended; in that year the clauses apply, by their proration.
    public static OfYear of(Agreement agreement, int year, Basis basis) {
        return of(agreement, year, basis, YearDerivation.NONE);
    }

    /// As [#of(Agreement, int, Basis)].
    ///
    /// @param derivation records the computation of each clause
    public static OfYear of(Agreement agreement, int year, Basis basis, YearDerivation derivation) {
        return switch (of(agreement.history(), year, basis, derivation)) {
            case OfYear.Owed(var clauses, var unclaimed) ->
                withoutReleased(
                        agreement.bindings(),
                        Stream.concat(clauses.stream(), surviving(agreement, year))
                                .sorted(Comparator.comparing(Entitlement::obligation))
                                .toList(),
                        unclaimed);
            case OfYear.Blocked blocked -> blocked;
        };
    }

    /// A released payer owes nothing that rests on a version it is released from, so what was issued is
    /// credited.
    private static OfYear withoutReleased(Bindings bindings, List<Entitlement> all, Unclaimed unclaimed) {
        var owed = new ArrayList<Entitlement>();
        var released = Money.ZERO;
        for (var entitlement : all) {
            if (bindings.isReleased(entitlement.obligation().payer(), entitlement.versions())) {
                released = released.plus(entitlement.amount());
            } else {
                owed.add(entitlement);
            }
        }
        return new OfYear.Owed(owed, unclaimed.plus(new Unclaimed(Money.ZERO, Money.ZERO, released)));
    }

    private static Stream<Entitlement> surviving(Agreement agreement, int year) {
        if (year <= agreement.history().validTo().getYear()) {
            return Stream.empty();
        }
        return agreement.commitments().stream()
                .flatMap(commitment -> commitment.amounts().stream()
                        .filter(amount ->
                                amount.year() == year && !amount.payer().equals(commitment.payee()))
                        .map(amount -> new Entitlement(
                                new Obligation(
                                        year,
                                        Obligation.WHOLE_YEAR,
                                        commitment.clauseId(),
                                        Allocation.WHOLE_CLAUSE,
                                        commitment.payee(),
                                        amount.payer()),
                                amount.amount(),
                                commitment.title() + ", " + year,
                                Coding.DEFAULT,
                                agreement.currentVersion(),
                                Collections.emptySortedSet())));
    }

    public static OfYear of(TermsHistory history, int year, Basis basis) {
        return of(history, year, basis, YearDerivation.NONE);
    }

    private static OfYear of(TermsHistory history, int year, Basis basis, YearDerivation derivation) {
        var computation = new Entitlements(history, year, basis, derivation);
        for (var clauseId : computation.clauseIds()) {
            computation.add(clauseId);
            if (computation.violations.size() >= MAX_VIOLATIONS) {
                break;
            }
        }
        if (!computation.violations.isEmpty()) {
            return new OfYear.Blocked(List.copyOf(computation.violations));
        }
        return new OfYear.Owed(
                computation.entitlements.stream()
                        .filter(entitlement -> !entitlement.amount().isZero())
                        .sorted(Comparator.comparing(Entitlement::obligation))
                        .toList(),
                computation.unclaimed);
    }

    /// Each clause of the versions that govern a day of the year, with the proration of the latest of them.
    private Iterable<Map.Entry<String, Proration>> clauseIds() {
        var prorations = new LinkedHashMap<String, Proration>();
        for (var stretch : stretches(Proration.DAILY)) {
            switch (stretch.version().reading()) {
                case Reading.Sound(var terms) ->
                    terms.clauses().forEach(clause -> prorations.put(clause.clauseId(), clause.proration()));
                case Reading.Unsound(var broken, var _) -> blockedBy(broken);
            }
        }
        return prorations.entrySet();
    }

    private void add(Map.Entry<String, Proration> clause) {
        var parts = new ClauseYear(year);
        for (var stretch : stretches(clause.getValue())) {
            var found = find(stretch, clause.getKey());
            if (found.isPresent() && !add(found.get(), stretch, parts)) {
                return;
            }
        }
        var rounded = parts.rounded(derivation);
        entitlements.addAll(rounded.owed());
        unclaimed = unclaimed.plus(rounded.unclaimed());
    }

    private List<Stretch> stretches(Proration proration) {
        return known.computeIfAbsent(proration, stretches::by);
    }

    private static Optional<FundingClause> find(Stretch stretch, String clauseId) {
        return switch (stretch.version().reading()) {
            case Reading.Sound(var terms) ->
                terms.clauses().stream()
                        .filter(clause -> clause.clauseId().equals(clauseId))
                        .findFirst();
            case Reading.Unsound _ -> Optional.empty();
        };
    }

    /// @return whether the clause can be computed in the stretch
    private boolean add(FundingClause clause, Stretch stretch, ClauseYear parts) {
        if (!clause.kind().isReceivable()) {
            return true;
        }
        var levels = derivation.dividing(clause, stretch);
        return switch (Allocator.allocate(clause, year, basis, stretch.absent(), levels)) {
            case Allocator.Outcome.Divided(var allocation) -> {
                derivation.divided(allocation, stretch);
                parts.add(allocation, stretch);
                yield true;
            }
            case Allocator.Outcome.Blocked(var broken) -> {
                blockedBy(broken);
                yield false;
            }
        };
    }

    private void blockedBy(List<Violation> broken) {
        broken.stream().takeWhile(_ -> violations.size() < MAX_VIOLATIONS).forEach(violations::add);
    }
}
