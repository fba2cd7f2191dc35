package se.samverka.finance.basis.agreement.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samverka.finance.basis.agreement.model.AgreementDocument.BindingDocument;
import se.samverka.finance.basis.agreement.model.AgreementDocument.VersionsDocument;
import se.samverka.platform.value.OrganisationNumber;

/// Which parties are bound to which versions of the terms (domain rule 11a). A party without an entry has agreed to
/// nothing, so nothing is issued to it.
public record Bindings(Map<OrganisationNumber, Binding> byParty) {

    public static final Bindings NONE = new Bindings(Map.of());

    /// A party's standing once its entry condition has been met.
    public enum State {
        BOUND,
        /// An appeal is pending or the decision is set aside: nothing new is issued to the party; issued documents
        /// stand.
        CONTESTED,
        /// An administrator has closed the contest: the party owes nothing under the agreement.
        RELEASED
    }

    /// Versions from one number to another, both inclusive.
    public record Range(int first, int last) {

        boolean holds(int version) {
            return first <= version && version <= last;
        }

        /// For messages: `3`, or `1–3`.
        public String written() {
            return first == last ? String.valueOf(first) : first + "–" + last;
        }
    }

    /// One party's binding.
    ///
    /// @param versions ascending
    /// @param released the versions under which it no longer owes anything, ascending
    /// @param from the day on which its entry condition was met
    public record Binding(
            State state,
            List<Range> versions,
            List<Range> released,
            @Nullable LocalDate from) {

        public Binding {
            versions = List.copyOf(versions);
            released = List.copyOf(released);
        }

        boolean covers(int version) {
            return versions.stream().anyMatch(range -> range.holds(version));
        }

        private Binding and(int version) {
            if (covers(version)) {
                return this;
            }
            var all = new ArrayList<>(versions);
            all.add(new Range(version, version));
            return new Binding(state, joined(all), released, from);
        }

        /// In ascending order, with adjacent ranges merged.
        private static List<Range> joined(List<Range> ranges) {
            ranges.sort(Comparator.comparingInt(Range::first));
            var joined = new ArrayList<Range>();
            for (var range : ranges) {
                if (!joined.isEmpty() && joined.getLast().last() + 1 >= range.first()) {
                    var before = joined.removeLast();
                    joined.add(new Range(before.first(), Math.max(before.last(), range.last())));
                } else {
                    joined.add(range);
                }
            }
            return joined;
        }
    }

    public Bindings {
        byParty = Map.copyOf(byParty);
    }

    public Optional<Binding> of(OrganisationNumber party) {
        return Optional.ofNullable(byParty.get(party));
    }

    /// Whether the party has agreed to each of the versions, contested or not.
    public boolean covers(OrganisationNumber party, Collection<Integer> versions) {
        return versions.isEmpty()
                || of(party)
                        .filter(binding -> versions.stream().allMatch(binding::covers))
                        .isPresent();
    }

    /// Whether the party is committed to what the versions say. A pending contest does not change that.
    public boolean commits(OrganisationNumber party, Collection<Integer> versions) {
        return covers(party, versions) && !isReleased(party);
    }

    public boolean isContested(OrganisationNumber party) {
        return is(party, State.CONTESTED);
    }

    /// Whether the party is released from the whole agreement.
    public boolean isReleased(OrganisationNumber party) {
        return is(party, State.RELEASED);
    }

    /// Whether the party is released from one of the versions, so that it owes nothing that rests on them.
    public boolean isReleased(OrganisationNumber party, Collection<Integer> versions) {
        return isReleased(party)
                || of(party).stream()
                        .flatMap(binding -> binding.released().stream())
                        .anyMatch(range -> versions.stream().anyMatch(range::holds));
    }

    private boolean is(OrganisationNumber party, State state) {
        return of(party).filter(binding -> binding.state() == state).isPresent();
    }

    /// The bindings once an amendment has taken effect: the bound parties and those it brings in have approved it.
    /// A party that is not bound stays so.
    Bindings amended(int version, Collection<OrganisationNumber> broughtIn) {
        var next = new HashMap<OrganisationNumber, Binding>();
        byParty.forEach((party, binding) -> next.put(party, binding.and(version)));
        broughtIn.forEach(party -> next.putIfAbsent(
                party, new Binding(State.BOUND, List.of(new Range(version, version)), List.of(), null)));
        return new Bindings(next);
    }

    /// @throws IllegalArgumentException when an entry lacks a required field
    static Bindings of(AgreementDocument document) {
        var written = document.bindings();
        return written == null ? ofApprovals(document) : read(written);
    }

    /// @throws IllegalArgumentException when an entry lacks a required field
    public static Bindings read(List<BindingDocument> written) {
        var read = new HashMap<OrganisationNumber, Binding>();
        for (var one : written) {
            var party = one.party();
            var state = one.state();
            var versions = one.versions();
            if (party == null || state == null || versions == null) {
                throw new IllegalArgumentException("A binding has party, state and versions");
            }
            // Older events do not say from which versions a party is released.
            var released = Objects.requireNonNullElse(one.releasedVersions(), List.<VersionsDocument>of());
            read.put(party, new Binding(state, ranges(versions), ranges(released), one.bindingFrom()));
        }
        return new Bindings(read);
    }

    private static List<Range> ranges(List<VersionsDocument> written) {
        return written.stream().map(Bindings::range).toList();
    }

    private static Range range(VersionsDocument written) {
        var first = written.first();
        var last = written.last();
        if (first == null || last == null || last < first) {
            throw new IllegalArgumentException("A range of versions has first and last");
        }
        return new Range(first, last);
    }

    /// For revisions from older events, which have no bindings: each approval bound its party to the version that
    /// it approved.
    private static Bindings ofApprovals(AgreementDocument document) {
        var approved = new HashMap<OrganisationNumber, Binding>();
        Decisions.of(document)
                .byVersion()
                .forEach((version, approvals) -> approvals.forEach(approval -> {
                    var none = new Binding(State.BOUND, List.of(), List.of(), approval.decidedOn());
                    approved.compute(
                            approval.party(),
                            (_, before) ->
                                    Objects.requireNonNullElse(before, none).and(version));
                }));
        return new Bindings(approved);
    }
}
