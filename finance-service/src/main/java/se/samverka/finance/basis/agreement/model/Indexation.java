package se.samverka.finance.basis.agreement.model;

import java.time.YearMonth;
import java.util.Objects;
import se.samverka.platform.value.Money;

/// How a clause's annual amount follows a published series. The amount of year Y is the annual amount times the
/// figure of a month of year Y - 1, divided by the figure of the base period, rounded half up.
///
/// @param series the name under which index figures are imported
/// @param basePeriod the month whose price level the annual amount is given in
/// @param month month of the preceding year, 1 to 12
/// @param roundingUnit one öre to 1000 kr
/// @param pointer JSON pointer in the terms, for violations
public record Indexation(String series, YearMonth basePeriod, int month, Money roundingUnit, String pointer) {

    static Indexation of(se.samverka.terms.FundingClause.Indexation written, String pointer) {
        return new Indexation(
                written.series(),
                YearMonth.parse(written.basePeriod()),
                written.month(),
                Objects.requireNonNullElse(written.roundingUnit(), Money.ORE),
                pointer);
    }

    /// The month whose figure applies to a year.
    public YearMonth periodOf(int year) {
        return YearMonth.of(year - 1, month);
    }
}
