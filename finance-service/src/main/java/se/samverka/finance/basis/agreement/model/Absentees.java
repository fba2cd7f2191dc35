package se.samverka.finance.basis.agreement.model;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import se.samverka.platform.value.OrganisationNumber;

/// Who is not a party to an agreement on a day. A payer is absent when the version that governs the day, or an
/// earlier one, lists it as a party, and by the governing version it is not a party: it has not joined yet, has
/// left, or is no longer listed. A payer that none of these versions lists is never absent; being listed in a later
/// version does not affect earlier days.
///
/// Between two days on which somebody joins or leaves, the same set object is returned.
public final class Absentees {

    private final TermsHistory history;
    private final IdentityHashMap<TermsVersion, NavigableMap<LocalDate, Set<OrganisationNumber>>> found =
            new IdentityHashMap<>();

    public Absentees(TermsHistory history) {
        this.history = history;
    }

    /// @param governing the version of the history that governs the day
    public Set<OrganisationNumber> on(LocalDate day, TermsVersion governing) {
        return switch (governing.reading()) {
            // Terms that cannot be read divide nothing.
            case Reading.Unsound _ -> Set.of();
            case Reading.Sound(var terms) ->
                found.computeIfAbsent(governing, version -> byDay(terms, listedBefore(version)))
                        .floorEntry(day)
                        .getValue();
        };
    }

    private Set<OrganisationNumber> listedBefore(TermsVersion governing) {
        return history.versions().stream()
                .takeWhile(version -> version.number() != governing.number())
                .flatMap(version -> version.reading().parties().stream())
                .collect(Collectors.toCollection(HashSet::new));
    }

    /// Maps each day of change to those who are absent from that day.
    ///
    /// @param notListed who has been listed by earlier versions; those that the terms list are removed from it
    private static NavigableMap<LocalDate, Set<OrganisationNumber>> byDay(
            Terms terms, Set<OrganisationNumber> notListed) {
        terms.parties().forEach(notListed::remove);
        var days = new TreeMap<LocalDate, Set<OrganisationNumber>>();
        days.put(LocalDate.MIN, absent(notListed, terms, LocalDate.MIN));
        terms.memberships().stream()
                .flatMap(Membership::daysOfChange)
                .forEach(day -> days.computeIfAbsent(day, from -> absent(notListed, terms, from)));
        return days;
    }

    private static Set<OrganisationNumber> absent(Set<OrganisationNumber> notListed, Terms terms, LocalDate day) {
        var absent = new HashSet<>(notListed);
        absent.addAll(terms.absentOn(day));
        return absent.stream().collect(Collectors.toUnmodifiableSet());
    }
}
