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

/// Which organisations are parties to an agreement on which days, by the version of the terms that governs each
/// day: the latest of those that apply from that day or an earlier one.
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

    /// Whether it is a party on the day, regardless of the agreement's own end.
    public boolean include(OrganisationNumber organisation, LocalDate day) {
        return versions.stream()
                .filter(version -> !version.effectiveFrom().isAfter(day))
                .findFirst()
                .map(version -> version.parties().get(organisation))
                .filter(party -> party.holdsOn(day))
                .isPresent();
    }

    /// The first day from the given one on which it is not a party; empty when it stays one.
    public Optional<LocalDate> firstDayOut(OrganisationNumber organisation, LocalDate from) {
        return firstDay(organisation, from, false);
    }

    /// The first day from the given one on which it is a party; empty when it never is again.
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

    /// The parties that new terms from a day can concern; [Approvers] says which of them must approve.
    ///
    /// Money is shared by calendar years. New terms can therefore change the whole year in which they begin to
    /// apply, also the share of a party that leaves earlier in that year. The result has everybody whom the new
    /// terms name, and everybody whom a version names that governs a day on or after 1 January of that year. The
    /// version with the highest number is not enough, because it may leave later days to other versions. Left out
    /// is a party whose last day is before that 1 January in all of those versions and whom the new terms do not
    /// bring back.
    ///
    /// @param next the new terms
    /// @param effectiveFrom the first day on which they apply
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
