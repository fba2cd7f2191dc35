package se.samverka.finance.claim.entitlement.model;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import se.samverka.finance.basis.agreement.model.Absentees;
import se.samverka.finance.basis.agreement.model.TermsHistory;
import se.samverka.finance.basis.agreement.model.TermsVersion;
import se.samverka.platform.value.OrganisationNumber;
import se.samverka.terms.FundingClause.Proration;

/// Divides a year into stretches, each with one version of the terms and the same parties (domain rule 9).
final class Stretches {

    /// What applies on a day.
    private record Governing(TermsVersion version, Set<OrganisationNumber> absent, Set<OrganisationNumber> left) {}

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
                        .flatMap(day -> governing(day, LocalDate.of(year, 1, 1)))
                        .map(all -> List.of(new Stretch(all.version(), all.absent(), all.left(), year, 0, 1, 1)))
                        .orElse(List.of());
            case MONTHLY -> merged(months(), Stretch.MONTHS);
            case DAILY -> merged(days(), Year.of(year).length());
        };
    }

    /// A party that gives notice has its part of the unit in which it leaves, as all parties have of the unit
    /// in which the agreement ends.
    ///
    /// @param day whose terms and parties apply to the unit
    /// @param first the unit's first day
    private Optional<Governing> governing(LocalDate day, LocalDate first) {
        return history.governing(day)
                .map(version -> new Governing(version, absentees.on(day, version), history.leftBefore(first)));
    }

    /// A month has the terms and parties of its last day, or of the agreement's last day in it.
    private SortedMap<Integer, Optional<Governing>> months() {
        var governing = new TreeMap<Integer, Optional<Governing>>();
        for (int month = 1; month <= Stretch.MONTHS; month++) {
            var yearMonth = YearMonth.of(year, month);
            var last = yearMonth.atEndOfMonth();
            var endsInside = YearMonth.from(history.validTo()).equals(yearMonth);
            governing.put(month - 1, governing(endsInside ? history.validTo() : last, yearMonth.atDay(1)));
        }
        return governing;
    }

    /// The first day of the year and each day on which something may change.
    private SortedMap<Integer, Optional<Governing>> days() {
        var first = LocalDate.of(year, 1, 1);
        var governing = new TreeMap<Integer, Optional<Governing>>();
        Stream.concat(Stream.of(first), history.daysOfChange())
                .filter(day -> day.getYear() == year)
                .forEach(day -> governing.computeIfAbsent(day.getDayOfYear() - 1, _ -> governing(day, day)));
        return governing;
    }

    /// @param governing what applies from each unit of the year on; the first unit is 0
    private List<Stretch> merged(SortedMap<Integer, Optional<Governing>> governing, int units) {
        var stretches = new ArrayList<Stretch>();
        int from = 0;
        var present = Optional.<Governing>empty();
        for (var next : governing.entrySet()) {
            if (!next.getValue().equals(present)) {
                add(stretches, present, from, next.getKey(), units);
                from = next.getKey();
                present = next.getValue();
            }
        }
        add(stretches, present, from, units, units);
        return stretches;
    }

    private void add(List<Stretch> stretches, Optional<Governing> governing, int from, int to, int units) {
        governing.ifPresent(
                all -> stretches.add(new Stretch(all.version(), all.absent(), all.left(), year, from, to, units)));
    }
}
