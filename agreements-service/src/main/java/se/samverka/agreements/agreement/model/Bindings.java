package se.samverka.agreements.agreement.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import se.samverka.agreements.agreement.model.Binding.State;
import se.samverka.agreements.agreement.model.Consent.Earlier;
import se.samverka.platform.value.OrganisationNumber;

/// Who is bound by an agreement on a day, and by which versions of its terms. A party owes only what it has
/// approved. A party without an entry is unbound.
///
/// @param entries one for each party that is bound, contested or released, in the order of their first
///     decisions
public record Bindings(List<Binding> entries) {

    public static final Bindings NONE = new Bindings(List.of());

    public Bindings {
        entries = List.copyOf(entries);
    }

    /// The bindings that the parties' decisions give on a day. A party is contested as long as one of the decisions
    /// that bound it is, unless a newer decision of the party approves the same versions.
    ///
    /// @param consents each party's approval of the agreement, and of amendments that have become a version
    public static Bindings of(Collection<Consent> consents, LocalDate day) {
        var byParty = new LinkedHashMap<OrganisationNumber, List<Consent>>();
        consents.forEach(consent -> byParty.computeIfAbsent(consent.party(), party -> new ArrayList<>())
                .add(consent));
        return new Bindings(byParty.entrySet().stream()
                .flatMap(entry -> bindingOf(entry.getKey(), entry.getValue(), day).stream())
                .toList());
    }

    private static Optional<Binding> bindingOf(OrganisationNumber party, List<Consent> consents, LocalDate day) {
        var counting = consents.stream()
                .filter(consent -> consent.countsOn(day))
                .map(consent ->
                        new Earlier(State.BOUND, consent.versions(), Objects.requireNonNull(consent.bindingFrom())))
                .toList();
        var earlier = consents.stream()
                .flatMap(consent -> consent.earlierOn(day).stream())
                .toList();
        var bound = new ArrayList<>(counting);
        earlier.stream().filter(kept -> kept.state() == State.BOUND).forEach(bound::add);
        var contested = earlier.stream()
                .filter(kept -> kept.state() == State.CONTESTED)
                .filter(kept ->
                        counting.stream().noneMatch(newer -> newer.versions().includes(kept.versions())))
                .toList();
        var released =
                earlier.stream().filter(kept -> kept.state() == State.RELEASED).toList();
        if (!contested.isEmpty()) {
            bound.addAll(contested);
            return entry(party, State.CONTESTED, bound, released);
        }
        return bound.isEmpty()
                ? entry(party, State.RELEASED, released, released)
                : entry(party, State.BOUND, bound, released);
    }

    private static Optional<Binding> entry(
            OrganisationNumber party, State state, List<Earlier> grounds, List<Earlier> released) {
        var versions = versions(grounds);
        return grounds.stream()
                .map(Earlier::bindingFrom)
                .min(LocalDate::compareTo)
                .map(from -> new Binding(
                        party,
                        state,
                        versions,
                        state == State.RELEASED ? versions : VersionRange.without(versions(released), versions),
                        from));
    }

    private static List<VersionRange> versions(List<Earlier> grounds) {
        return VersionRange.joined(grounds.stream().map(Earlier::versions).toList());
    }

    public Optional<Binding> of(OrganisationNumber party) {
        return entries.stream().filter(entry -> entry.party().equals(party)).findFirst();
    }

    public boolean is(OrganisationNumber party, State state) {
        return of(party).filter(entry -> entry.state() == state).isPresent();
    }

    /// Whether that version of the terms binds the party, uncontested.
    public boolean bind(OrganisationNumber party, int version) {
        return of(party)
                .filter(entry -> entry.state() == State.BOUND && entry.includes(version))
                .isPresent();
    }

    /// The parties that must approve a change of what they owe: those that are bound, also while it is contested,
    /// because earlier claims stand.
    public Set<OrganisationNumber> consenting() {
        var parties = new LinkedHashSet<OrganisationNumber>();
        entries.stream().filter(entry -> entry.state() != State.RELEASED).forEach(entry -> parties.add(entry.party()));
        return parties;
    }
}
