package se.samverka.finance.invoice.model;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.samverka.finance.agreement.model.Absentees;
import se.samverka.finance.agreement.model.FundingClause.Proration;
import se.samverka.finance.agreement.model.TermsHistory;
import se.samverka.finance.agreement.model.TermsVersion;
import se.samverka.platform.value.OrganisationNumber;

/// How a year falls into stretches, each governed by one version of the terms and with the same parties (domain
/// rule 9).
final class Stretches {

    /// What counts on a day.
    private record Governing(TermsVersion version, Set<OrganisationNumber> absent) {}

    private final TermsHistory history;
    private final Absentees absentees;
    private final int year;

    Stretches(TermsHistory history, int year) {
        this.history = history;
        this.absentees = new Absentees(history);
        this.year = year;
    }

    List<Stretch> by(Proration proration) {
        return switch (proration) {
            case NONE ->
                history.lastDayIn(year)
                        .flatMap(this::governing)
                        .map(all -> List.of(new Stretch(all.version(), all.absent(), year, 0, 1, 1)))
                        .orElse(List.of());
            case MONTHLY -> merged(months());
            case DAILY -> merged(days());
        };
    }

    private Optional<Governing> governing(LocalDate day) {
        return history.governing(day).map(version -> new Governing(version, absentees.on(day, version)));
    }

    /// A month is governed by the terms and has the parties of its last day, or of the agreement's last day in
    /// it.
    private List<Optional<Governing>> months() {
        var governing = new ArrayList<Optional<Governing>>();
        for (int month = 1; month <= Stretch.MONTHS; month++) {
            var yearMonth = YearMonth.of(year, month);
            var last = yearMonth.atEndOfMonth();
            var endsInside = YearMonth.from(history.validTo()).equals(yearMonth);
            governing.add(governing(endsInside ? history.validTo() : last));
        }
        return governing;
    }

    private List<Optional<Governing>> days() {
        var first = LocalDate.of(year, 1, 1);
        return first.datesUntil(first.plusYears(1)).map(this::governing).toList();
    }

    private List<Stretch> merged(List<Optional<Governing>> units) {
        var stretches = new ArrayList<Stretch>();
        int from = 0;
        for (int i = 1; i <= units.size(); i++) {
            if (i == units.size() || !units.get(i).equals(units.get(from))) {
                int start = from;
                int end = i;
                units.get(from)
                        .ifPresent(all -> stretches.add(
                                new Stretch(all.version(), all.absent(), year, start, end, units.size())));
                from = i;
            }
        }
        return stretches;
    }
}
