package se.samverka.agreements.externalfunding;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.samverka.agreements.agreement.model.FundingClause;
import se.samverka.agreements.agreement.model.FundingClause.Kind;
import se.samverka.agreements.agreement.model.Terms;
import se.samverka.platform.value.Money;

/// How far a goal has been reached in a calendar year.
///
/// @param target what the agreement's present terms say of that year; 0.00 where they say nothing any more
/// @param remaining target less reached, never below 0.00
@Schema(name = "ExternalTarget", description = "Goal and outcome / Målsättning och utfall")
public record ExternalTarget(
        @Schema(examples = "external") String clauseId,
        @Schema(examples = "2026") int year,
        Money target,
        Money reached,
        Money remaining) {

    /// Every year of every goal, and every year in which something was given, by clause and year.
    ///
    /// @param reached sums by clause and year
    static List<ExternalTarget> of(Terms terms, Map<String, Map<Integer, Money>> reached) {
        var targets = new TreeMap<String, Map<Integer, Money>>();
        for (var clause : terms.fundingClauses()) {
            if (clause.kind() == Kind.EXTERNAL_TARGET) {
                targets.put(clause.clauseId(), byYear(clause, terms));
            }
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

    private static Map<Integer, Money> byYear(FundingClause clause, Terms terms) {
        var years = new TreeMap<Integer, Money>();
        var annual = clause.annualAmount();
        if (annual != null) {
            for (int year = terms.validFrom().getYear(); year <= terms.validTo().getYear(); year++) {
                years.put(year, annual);
            }
        }
        var amounts = clause.amounts();
        if (amounts != null) {
            amounts.forEach(amount -> years.put(amount.year(), amount.amount()));
        }
        return years;
    }
}
