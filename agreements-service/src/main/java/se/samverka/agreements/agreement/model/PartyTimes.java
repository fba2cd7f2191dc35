package se.samverka.agreements.agreement.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import se.samverka.platform.value.OrganisationNumber;
import se.samverka.terms.Terms;
import se.samverka.terms.Terms.Party;

/// Who is party to an agreement on which days: what each version of the terms says of the days that it
/// governs. A day is governed by the latest of the versions that count from that day or an earlier one.
public final class PartyTimes {

    private final List<Governing> versions;

    /// @param versions in the order of their numbers
    public PartyTimes(List<Version> versions) {
        this.versions = versions.stream().map(Governing::of).toList().reversed();
    }

    /// One version of the terms.
    ///
    /// @param effectiveFrom the first day that they govern
    public record Version(LocalDate effectiveFrom, Terms terms) {}

    private record Governing(LocalDate effectiveFrom, Map<OrganisationNumber, Party> parties) {

        static Governing of(Version version) {
            var parties = new LinkedHashMap<OrganisationNumber, Party>();
            version.terms().parties().forEach(party -> parties.put(party.organisationNumber(), party));
            return new Governing(version.effectiveFrom(), parties);
        }
    }

    /// Whether any version names it as a party.
    public boolean name(OrganisationNumber organisation) {
        return versions.stream().anyMatch(version -> version.parties().containsKey(organisation));
    }

    /// Whether it is party on the day. The agreement's own end is not asked for.
    public boolean include(OrganisationNumber organisation, LocalDate day) {
        return versions.stream()
                .filter(version -> !version.effectiveFrom().isAfter(day))
                .findFirst()
                .map(version -> version.parties().get(organisation))
                .filter(party -> party.holdsOn(day))
                .isPresent();
    }

    /// The first day, from the given one on, on which it is no party; none when it stays one.
    public Optional<LocalDate> firstDayOut(OrganisationNumber organisation, LocalDate from) {
        return firstDay(organisation, from, false);
    }

    /// The first day, from the given one on, on which it is a party; none when it never is again.
    public Optional<LocalDate> firstDayIn(OrganisationNumber organisation, LocalDate from) {
        return firstDay(organisation, from, true);
    }

    private Optional<LocalDate> firstDay(OrganisationNumber organisation, LocalDate from, boolean included) {
        var changes = versions.stream().flatMap(version -> {
            var party = Optional.ofNullable(version.parties().get(organisation));
            return Stream.of(
                            Optional.of(version.effectiveFrom()),
                            party.map(Party::from),
                            party.map(Party::to).map(to -> to.plusDays(1)))
                    .flatMap(Optional::stream);
        });
        return Stream.concat(Stream.of(from), changes)
                .filter(day -> !day.isBefore(from) && include(organisation, day) == included)
                .min(LocalDate::compareTo);
    }

    /// The terms that govern a day on or after that one, the newest first.
    ///
    /// @param versions in the order of their numbers
    static List<Terms> governingFrom(List<Version> versions, LocalDate day) {
        var governing = new ArrayList<Terms>();
        var until = LocalDate.MAX;
        for (var version : versions.reversed()) {
            if (version.effectiveFrom().isBefore(until) && day.isBefore(until)) {
                governing.add(version.terms());
            }
            until = version.effectiveFrom().isBefore(until) ? version.effectiveFrom() : until;
        }
        return governing;
    }

    /// Who of all parties can have a word in letting other terms count from a day on; [Approvers] says whose
    /// is needed.
    ///
    /// Money is shared by calendar years, so new terms can change all of the year in which they begin
    /// to count, also the part of one that leaves earlier in that year. Asked is therefore everybody
    /// whom the new terms name, or whom any version names that governs a day on or after 1 January of
    /// that year; not the version with the highest number alone, because one that counts from an earlier
    /// day leaves a later day to others. Only whoever has its last day before that 1 January in all of
    /// those versions, and whom the new terms do not bring back, has nothing to decide any more.
    ///
    /// @param next the new terms
    /// @param effectiveFrom the first day on which they count
    /// @return those of the latest version first, in its order
    public Set<OrganisationNumber> approversOf(Terms next, LocalDate effectiveFrom) {
        var since = effectiveFrom.withDayOfYear(1);
        var named = new LinkedHashSet<OrganisationNumber>();
        var remaining = new HashSet<OrganisationNumber>();
        var until = LocalDate.MAX;
        for (var version : versions) {
            if (since.isBefore(until) && version.effectiveFrom().isBefore(until)) {
                named.addAll(version.parties().keySet());
                version.parties().values().forEach(party -> addUnlessLeft(remaining, party, since));
            }
            until = version.effectiveFrom().isBefore(until) ? version.effectiveFrom() : until;
        }
        next.parties().forEach(party -> addUnlessLeft(remaining, party, since));
        var left = new HashSet<>(named);
        left.removeAll(remaining);
        named.addAll(next.partyNumbers());
        named.removeAll(left);
        return named;
    }

    private static void addUnlessLeft(Set<OrganisationNumber> remaining, Party party, LocalDate since) {
        if (!party.hasLeftBy(since)) {
            remaining.add(party.organisationNumber());
        }
    }
}
