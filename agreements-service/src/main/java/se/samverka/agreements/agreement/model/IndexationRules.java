package se.samverka.agreements.agreement.model;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.samverka.agreements.agreement.model.FundingClause.Indexation;
import se.samverka.agreements.agreement.model.FundingClause.Kind;
import se.samverka.platform.rule.Violation;
import se.samverka.platform.value.Money;

/// Checks by what a clause's amount follows a published series. Whether the series exists, and what its figures
/// are, is finance's to know: figures of years to come are published while the agreement runs.
final class IndexationRules {

    private static final Pattern SERIES = Pattern.compile("[A-Z0-9-]{1,50}");
    private static final Pattern PERIOD = Pattern.compile("(19|[2-9][0-9])[0-9]{2}-(0[1-9]|1[0-2])");
    private static final int MONTHS = 12;
    private static final Money LARGEST_UNIT = Money.of("1000.00");

    private final String pointer;
    private final List<Violation> found = new ArrayList<>();

    private IndexationRules(String pointer) {
        this.pointer = pointer;
    }

    /// @param firstDay on which the clause's terms count
    static List<Violation> check(String pointer, FundingClause clause, LocalDate firstDay) {
        var rules = new IndexationRules(pointer);
        var indexation = clause.indexation();
        if (indexation != null) {
            rules.place(clause);
            rules.form(indexation);
            rules.base(indexation, firstDay);
        }
        return rules.found;
    }

    private void place(FundingClause clause) {
        if (clause.kind() != Kind.FIXED_CONTRIBUTION && clause.kind() != Kind.SHARED_CONTRIBUTION) {
            found.add(TermsViolation.fieldMisplaced(pointer, "Only money that one owes to another follows a series"));
        }
        if (clause.amounts() != null) {
            found.add(TermsViolation.fieldMisplaced(
                    pointer, "An annualAmount follows a series; the amounts of each year are what they say"));
        }
    }

    private void form(Indexation indexation) {
        if (!SERIES.matcher(indexation.series()).matches()) {
            found.add(TermsViolation.malformed(
                    pointer + "/series", "A series is 1 to 50 capital letters A-Z, digits and hyphens, as KPI"));
        }
        if (!PERIOD.matcher(indexation.basePeriod()).matches()) {
            found.add(TermsViolation.malformed(pointer + "/basePeriod", "A period is written YYYY-MM, as 2025-10"));
        }
        if (!isMonth(indexation.month())) {
            found.add(TermsViolation.outOfBounds(pointer + "/month", "The month", 1, MONTHS));
        }
        var unit = indexation.roundingUnit();
        if (unit != null && (!unit.isPositive() || unit.compareTo(LARGEST_UNIT) > 0)) {
            found.add(TermsViolation.malformed(pointer + "/roundingUnit", "A rounding unit is from 0.01 to 1000.00"));
        }
    }

    /// An amount at the prices of a month that comes after the one that its first year counts by would be wound
    /// back, which nobody means.
    private void base(Indexation indexation, LocalDate firstDay) {
        var base = period(indexation.basePeriod());
        if (base == null
                || !isMonth(indexation.month())
                || TermsRules.year(pointer, firstDay).isPresent()) {
            return;
        }
        var first = YearMonth.of(firstDay.getYear() - 1, indexation.month());
        if (base.isAfter(first)) {
            found.add(TermsViolation.baseLater(pointer + "/basePeriod", first));
        }
    }

    private static boolean isMonth(int month) {
        return month >= 1 && month <= MONTHS;
    }

    private static @Nullable YearMonth period(String text) {
        return PERIOD.matcher(text).matches() ? YearMonth.parse(text) : null;
    }
}
