package se.samverka.agreements.externalfunding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.samverka.agreements.agreement.model.PartyTimes;
import se.samverka.platform.value.Money;
import se.samverka.terms.FundingClause;
import se.samverka.terms.FundingClause.AmountOfYear;
import se.samverka.terms.FundingClause.Kind;

/// How far a goal has been reached in a calendar year.
///
/// @param target what the terms in force on the agreement's last day in the year say of it; 0.00 when they say
///     nothing
/// @param remaining target less reached, never below 0.00
@Schema(name = "ExternalTarget", description = "Goal and outcome / Målsättning och utfall")
public record ExternalTarget(
        @Schema(
                description = "The clause of kind EXTERNAL_TARGET that it counts towards / Villkoret av slaget"
                        + " EXTERNAL_TARGET som det räknas mot",
                examples = "external")
        String clauseId,

        @Schema(description = "Calendar year that it counts towards / Kalenderår som det räknas mot", examples = "2026")
        int year,

        @Schema(
                description = "The goal in kronor, by the terms on the agreement's last day in the year; 0.00 where"
                        + " they have none / Målet i kronor enligt villkoren på avtalets sista dag under året;"
                        + " 0.00 om de saknar mål")
        Money target,

        @Schema(description = "Kronor that funders have decided to give / Kronor som finansiärer har beslutat")
        Money reached,

        @Schema(
                description = "target less reached, in kronor, never below 0.00 / target minus reached i kronor,"
                        + " aldrig under 0.00")
        Money remaining) {

    /// Every year of every goal, and every year in which something was given, by clause and year.
    ///
    /// @param versions of the terms, by number
    /// @param lastDay of the agreement
    /// @param reached sums by clause and year
    static List<ExternalTarget> of(
            List<PartyTimes.Version> versions, LocalDate lastDay, Map<String, Map<Integer, Money>> reached) {
        var targets = new TreeMap<String, Map<Integer, Money>>();
        int first = versions.getLast().terms().validFrom().getYear();
        for (int year = first; year <= lastDay.getYear(); year++) {
            int counted = year;
            governing(versions, lastDay, year).stream()
                    .flatMap(version -> version.terms().fundingClauses().stream())
                    .filter(clause -> clause.kind() == Kind.EXTERNAL_TARGET)
                    .forEach(clause -> goal(clause, counted)
                            .ifPresent(goal -> targets.computeIfAbsent(clause.clauseId(), id -> new TreeMap<>())
                                    .put(counted, goal)));
        }
        var clauses = new TreeSet<>(targets.keySet());
        clauses.addAll(reached.keySet());
        var found = new ArrayList<ExternalTarget>();
        for (var clause : clauses) {
            var goals = targets.getOrDefault(clause, Map.of());
            var sums = reached.getOrDefault(clause, Map.of());
            var years = new TreeSet<>(goals.keySet());
            years.addAll(sums.keySet());
            for (var year : years) {
                var goal = goals.getOrDefault(year, Money.ZERO);
                var sum = sums.getOrDefault(year, Money.ZERO);
                var remaining = Collections.max(List.of(goal.minus(sum), Money.ZERO));
                found.add(new ExternalTarget(clause, year, goal, sum, remaining));
            }
        }
        return List.copyOf(found);
    }

    /// The terms in force on the agreement's last day in the year (domain rule 9).
    private static Optional<PartyTimes.Version> governing(
            List<PartyTimes.Version> versions, LocalDate lastDay, int year) {
        var endOfYear = LocalDate.of(year, 12, 31);
        var day = lastDay.isBefore(endOfYear) ? lastDay : endOfYear;
        return versions.reversed().stream()
                .filter(version -> !version.effectiveFrom().isAfter(day))
                .findFirst();
    }

    private static Optional<Money> goal(FundingClause clause, int year) {
        var amounts = clause.amounts();
        if (amounts == null) {
            return Optional.ofNullable(clause.annualAmount());
        }
        return amounts.stream()
                .filter(amount -> amount.year() == year)
                .map(AmountOfYear::amount)
                .findFirst();
    }
}
