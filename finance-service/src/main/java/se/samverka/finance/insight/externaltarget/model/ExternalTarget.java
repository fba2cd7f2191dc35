package se.samverka.finance.insight.externaltarget.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import se.samverka.finance.basis.agreement.model.Agreement;
import se.samverka.finance.basis.agreement.model.Reading;
import se.samverka.platform.value.Money;
import se.samverka.terms.FundingClause.Kind;

/// A goal of an agreement for a calendar year, and how much of it has been reached.
///
/// @param target the goal in the terms that apply on the agreement's last day in the year, for the whole year; 0.00
///     where they have none; absent where they cannot be read
/// @param reached what external funders have given
public record ExternalTarget(
        String clauseId, int year, @Nullable Money target, Money reached) {

    /// Every goal of every year, and every year for which something was given; empty while the agreement is not
    /// binding.
    ///
    /// @return by year, then clause
    public static List<ExternalTarget> of(Agreement agreement) {
        if (!agreement.status().hasBound()) {
            return List.of();
        }
        var reached = new TreeMap<Integer, SortedMap<String, Money>>();
        for (var one : agreement.reached()) {
            reached.computeIfAbsent(one.year(), year -> new TreeMap<>())
                    .merge(one.clauseId(), one.reached(), Money::plus);
        }
        var years = new TreeSet<>(reached.keySet());
        agreement.history().years().forEach(years::add);
        var found = new ArrayList<ExternalTarget>();
        for (int year : years) {
            var goals = goals(agreement, year);
            var sums = reached.getOrDefault(year, new TreeMap<>());
            var clauses = new TreeSet<>(sums.keySet());
            goals.ifPresent(read -> clauses.addAll(read.keySet()));
            for (var clause : clauses) {
                var target = goals.map(read -> read.getOrDefault(clause, Money.ZERO));
                found.add(new ExternalTarget(clause, year, target.orElse(null), sums.getOrDefault(clause, Money.ZERO)));
            }
        }
        return List.copyOf(found);
    }

    /// The years whose goals stay unchanged, because their terms cannot be read.
    public static List<Integer> unread(Agreement agreement) {
        return agreement
                .history()
                .years()
                .filter(year -> goals(agreement, year).isEmpty())
                .boxed()
                .toList();
    }

    /// Empty where the terms cannot be read.
    private static Optional<Map<String, Money>> goals(Agreement agreement, int year) {
        var history = agreement.history();
        var governing = history.lastDayIn(year).flatMap(history::governing);
        if (governing.isEmpty()) {
            return Optional.of(Map.of());
        }
        return switch (governing.get().reading()) {
            case Reading.Unsound _ -> Optional.empty();
            case Reading.Sound(var terms) -> {
                var goals = new TreeMap<String, Money>();
                terms.clauses().stream()
                        .filter(clause -> clause.kind() == Kind.EXTERNAL_TARGET
                                && clause.amounts().says(year))
                        .forEach(clause ->
                                goals.put(clause.clauseId(), clause.amounts().of(year)));
                yield Optional.of(goals);
            }
        };
    }
}
