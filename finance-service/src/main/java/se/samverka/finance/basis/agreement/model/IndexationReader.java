package se.samverka.finance.basis.agreement.model;

import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.samverka.finance.basis.agreement.model.TermsDocument.ClauseDocument;
import se.samverka.finance.basis.agreement.model.TermsDocument.IndexationDocument;
import se.samverka.finance.basis.indexation.model.IndexFigure;
import se.samverka.platform.rule.Violation;
import se.samverka.platform.value.Money;

/// Reads by what the annual amount of a clause follows a series.
final class IndexationReader {

    private static final int MONTHS = 12;
    private static final Money LARGEST_UNIT = Money.of("1000.00");

    private final List<Violation> violations;

    IndexationReader(List<Violation> violations) {
        this.violations = violations;
    }

    /// @return none where the amount follows nothing, or what it follows cannot be read
    @Nullable
    Indexation read(ClauseDocument clause, FundingClause.Kind kind, String pointer) {
        var written = clause.indexation();
        if (written == null) {
            return null;
        }
        if (!kind.isReceivable()) {
            misplaced(pointer, "only money that one owes to another follows a series");
        }
        if (clause.amounts() != null) {
            misplaced(pointer, "amounts already says what each year's amount is");
        }
        var before = violations.size();
        var series = written.series();
        if (series == null) {
            violations.add(TermsViolation.fieldMissing(pointer + "/series", "series"));
        } else if (!IndexFigure.isSeries(series)) {
            outOfRange(pointer + "/series", "1 to 50 capital letters A-Z, digits and hyphens");
        }
        var base = base(written, pointer + "/basePeriod");
        var month = written.month();
        if (month == null) {
            violations.add(TermsViolation.fieldMissing(pointer + "/month", "month"));
        } else if (month < 1 || month > MONTHS) {
            outOfRange(pointer + "/month", "1 to " + MONTHS);
        }
        var unit = Objects.requireNonNullElse(written.roundingUnit(), Money.ORE);
        if (!unit.isPositive() || unit.compareTo(LARGEST_UNIT) > 0) {
            outOfRange(pointer + "/roundingUnit", "0.01 to 1000.00");
        }
        return series == null || base == null || month == null || violations.size() > before
                ? null
                : new Indexation(series, base, month, unit, pointer);
    }

    private @Nullable YearMonth base(IndexationDocument written, String pointer) {
        var period = written.basePeriod();
        if (period == null) {
            violations.add(TermsViolation.fieldMissing(pointer, "basePeriod"));
            return null;
        }
        if (!IndexFigure.isPeriod(period)) {
            outOfRange(pointer, "a year and a month, as 2025-10");
            return null;
        }
        return YearMonth.parse(period);
    }

    private void misplaced(String pointer, String because) {
        violations.add(TermsViolation.fieldOutOfPlace(pointer, "indexation", because));
    }

    private void outOfRange(String pointer, String range) {
        violations.add(TermsViolation.fieldOutOfRange(pointer, range));
    }
}
