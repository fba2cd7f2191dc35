package se.samverka.finance.basis.agreement.model;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import se.samverka.platform.value.OrganisationNumber;

/// Who is no party to an agreement on a day: whoever the version that governs the day or an earlier one lists as
/// a party, and who by the governing one is none, because it has not joined yet, has left, or is not listed in
/// it any more. A payer that none of them lists is never absent; that a later version lists it changes nothing
/// of what came before.
///
/// Between two days on which somebody joins or leaves the same set is given, computed once.
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
            // Nothing is divided by terms that cannot be read.
            case Reading.Unsound _ -> Set.of();
            case Reading.Sound(var terms) ->
                found.computeIfAbsent(governing, version -> byDay(terms, listedUpTo(version)))
                        .floorEntry(day)
                        .getValue();
        };
    }

    private Set<OrganisationNumber> listedUpTo(TermsVersion governing) {
        return history.versions().stream()
                .filter(version -> version.number() <= governing.number())
                .flatMap(version -> version.reading().parties().stream())
                .collect(Collectors.toCollection(HashSet::new));
    }

    /// Who is absent from each day of change on.
    ///
    /// @param notListed who has been listed; those whom the terms list are taken out of it
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
