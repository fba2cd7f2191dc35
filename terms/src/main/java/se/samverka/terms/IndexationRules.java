package se.samverka.terms;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Pattern;
import se.samverka.terms.FundingClause.Indexation;

/// Checks by what a clause's amount follows a published series. Whether the series exists, and what its figures
/// are, is finance's to know: figures of years to come are published while the agreement runs.
final class IndexationRules {

    private static final Pattern SERIES = Pattern.compile("[A-Z0-9-]{1,50}");
    private static final Pattern PERIOD = Pattern.compile("(19|[2-9][0-9])[0-9]{2}-(0[1-9]|1[0-2])");
    private static final int MONTHS = 12;

    private IndexationRules() {}

    /// @param firstDay on which the clause's terms count
    static void check(String pointer, FundingClause clause, LocalDate firstDay, Findings found) {
        var indexation = clause.indexation();
        if (indexation == null) {
            return;
        }
        if (!clause.kind().isReceivable()) {
            found.add(TermsViolation.fieldMisplaced(pointer, "Only money that one owes to another follows a series"));
        }
        if (clause.amounts() != null) {
            found.add(TermsViolation.fieldMisplaced(
                    pointer, "An annualAmount follows a series; the amounts of each year are what they say"));
        }
        form(pointer, indexation, found);
        base(pointer, indexation, firstDay, found);
    }

    private static void form(String pointer, Indexation indexation, Findings found) {
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
        found.roundingUnit(pointer + "/roundingUnit", indexation.roundingUnit());
    }

    /// An amount at the prices of a month that comes after the one that its first year counts by would be wound
    /// back, which nobody means.
    private static void base(String pointer, Indexation indexation, LocalDate firstDay, Findings found) {
        if (!PERIOD.matcher(indexation.basePeriod()).matches()
                || !isMonth(indexation.month())
                || TermsRules.year(pointer, firstDay).isPresent()) {
            return;
        }
        var first = YearMonth.of(firstDay.getYear() - 1, indexation.month());
        if (YearMonth.parse(indexation.basePeriod()).isAfter(first)) {
            found.addOfNew(TermsViolation.baseLater(pointer + "/basePeriod", first));
        }
    }

    private static boolean isMonth(int month) {
        return month >= 1 && month <= MONTHS;
    }
}
