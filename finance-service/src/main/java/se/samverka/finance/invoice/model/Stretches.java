package se.samverka.finance.invoice.model;

import java.math.BigInteger;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.samverka.finance.agreement.model.FundingClause.Proration;
import se.samverka.finance.agreement.model.TermsHistory;
import se.samverka.finance.agreement.model.TermsVersion;
import se.samverka.platform.value.Fraction;
import se.samverka.platform.value.Money;

/// How a year falls into stretches, each governed by one version of the terms (domain rule 9).
final class Stretches {

    private static final int MONTHS = 12;

    /// Units of a year, months or days, from one boundary to the next.
    ///
    /// @param from units of the year before the stretch
    /// @param to units of the year at its end
    /// @param units of the whole year
    record Stretch(TermsVersion version, int from, int to, int units) {

        /// The stretch's part of an amount of a whole year in öre, exactly.
        Fraction of(Money annual) {
            return new Fraction(annual.ore(), BigInteger.ONE).times(Fraction.of(to - from, units));
        }
    }

    private Stretches() {}

    static List<Stretch> of(TermsHistory history, int year, Proration proration) {
        return switch (proration) {
            case NONE ->
                history.lastDayIn(year)
                        .flatMap(history::governing)
                        .map(version -> List.of(new Stretch(version, 0, 1, 1)))
                        .orElse(List.of());
            case MONTHLY -> merged(months(history, year));
            case DAILY -> merged(days(history, year));
        };
    }

    /// A month is governed by the terms in force on its last day, or on the agreement's last day in it.
    private static List<Optional<TermsVersion>> months(TermsHistory history, int year) {
        var governing = new ArrayList<Optional<TermsVersion>>();
        for (int month = 1; month <= MONTHS; month++) {
            var yearMonth = YearMonth.of(year, month);
            var last = yearMonth.atEndOfMonth();
            var endsInside = YearMonth.from(history.validTo()).equals(yearMonth);
            governing.add(history.governing(endsInside ? history.validTo() : last));
        }
        return governing;
    }

    private static List<Optional<TermsVersion>> days(TermsHistory history, int year) {
        var first = LocalDate.of(year, 1, 1);
        return first.datesUntil(first.plusYears(1)).map(history::governing).toList();
    }

    private static List<Stretch> merged(List<Optional<TermsVersion>> units) {
        var stretches = new ArrayList<Stretch>();
        int from = 0;
        for (int i = 1; i <= units.size(); i++) {
            if (i == units.size() || !units.get(i).equals(units.get(from))) {
                var version = units.get(from);
                if (version.isPresent()) {
                    stretches.add(new Stretch(version.get(), from, i, units.size()));
                }
                from = i;
            }
        }
        return stretches;
    }
}
