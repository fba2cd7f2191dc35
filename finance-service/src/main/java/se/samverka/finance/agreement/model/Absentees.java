package se.samverka.finance.agreement.model;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.samverka.finance.agreement.model.TermsReader.Reading;
import se.samverka.platform.value.OrganisationNumber;

/// Who is no party to an agreement on a day: whoever any version of its terms lists as a party, and who by the
/// version that governs the day is none, because it has not joined yet, has left, or is not listed in it. A
/// payer that no version lists is never absent.
///
/// Between two days on which somebody joins or leaves the same set is given, computed once.
public final class Absentees {

    private final Set<OrganisationNumber> listed = new HashSet<>();
    private final IdentityHashMap<TermsVersion, NavigableMap<LocalDate, Set<OrganisationNumber>>> found =
            new IdentityHashMap<>();

    public Absentees(TermsHistory history) {
        history.versions().forEach(version -> listed.addAll(version.reading().parties()));
    }

    /// @param governing the version of the history that governs the day
    public Set<OrganisationNumber> on(LocalDate day, TermsVersion governing) {
        return switch (governing.reading()) {
            // Nothing is divided by terms that cannot be read.
            case Reading.Unsound _ -> Set.of();
            case Reading.Sound(var terms) ->
                found.computeIfAbsent(governing, _ -> byDay(terms))
                        .floorEntry(day)
                        .getValue();
        };
    }

    /// Who is absent from each day of change on.
    private NavigableMap<LocalDate, Set<OrganisationNumber>> byDay(Terms terms) {
        var notListed = new HashSet<>(listed);
        terms.parties().forEach(notListed::remove);
        var days = new TreeMap<LocalDate, Set<OrganisationNumber>>();
        days.put(LocalDate.MIN, absent(notListed, terms, LocalDate.MIN));
        for (var membership : terms.memberships()) {
            change(days, membership.from(), notListed, terms);
            var last = membership.to();
            change(days, last == null ? null : last.plusDays(1), notListed, terms);
        }
        return days;
    }

    private static void change(
            Map<LocalDate, Set<OrganisationNumber>> days,
            @Nullable LocalDate day,
            Set<OrganisationNumber> notListed,
            Terms terms) {
        if (day != null) {
            days.computeIfAbsent(day, from -> absent(notListed, terms, from));
        }
    }

    private static Set<OrganisationNumber> absent(Set<OrganisationNumber> notListed, Terms terms, LocalDate day) {
        var absent = new HashSet<>(notListed);
        absent.addAll(terms.absentOn(day));
        return absent.stream().collect(Collectors.toUnmodifiableSet());
    }
}
