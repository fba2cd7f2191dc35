package se.samverka.agreements.agreement.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import se.samverka.agreements.agreement.model.Binding.State;
import se.samverka.agreements.agreement.model.Consent.Earlier;
import se.samverka.platform.value.OrganisationNumber;

class BindingsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);
    private static final OrganisationNumber SALA = OrganisationNumber.of("212000-2098");
    private static final OrganisationNumber VASTERAS = OrganisationNumber.of("212000-2080");
    private static final OrganisationNumber FAGERSTA = OrganisationNumber.of("212000-2106");

    @Test
    void a_party_without_a_decision_is_unbound() {
        assertThat(Bindings.of(List.of(), TODAY).of(SALA)).isEmpty();
        assertThat(Bindings.of(List.of(), TODAY).consenting()).isEmpty();
    }

    @Test
    void a_decision_binds_from_its_day_and_to_the_versions_that_it_says_yes_to() {
        var consents = List.of(yes(VersionRange.upTo(2), TODAY), yes(VersionRange.only(4), TODAY.minusDays(7)));
        assertThat(Bindings.of(consents, TODAY).entries())
                .containsExactly(new Binding(
                        SALA,
                        State.BOUND,
                        List.of(VersionRange.upTo(2), VersionRange.only(4)),
                        List.of(),
                        TODAY.minusDays(7)));
        assertThat(Bindings.of(consents, TODAY).bind(SALA, 2)).isTrue();
        assertThat(Bindings.of(consents, TODAY).bind(SALA, 3)).isFalse();
        assertThat(Bindings.of(consents, TODAY.minusDays(1)).bind(SALA, 2)).isFalse();
        assertThat(Bindings.of(consents, TODAY.minusDays(8)).of(SALA)).isEmpty();
    }

    @Test
    void each_party_has_the_bindings_of_its_own_decisions() {
        var bound = new Earlier(State.BOUND, VersionRange.upTo(1), TODAY.minusDays(9));
        var contested = new Earlier(State.CONTESTED, VersionRange.upTo(1), TODAY.minusDays(9));
        var bindings = Bindings.of(
                List.of(
                        new Consent(SALA, VersionRange.upTo(2), null, bound),
                        new Consent(FAGERSTA, VersionRange.upTo(1), null, contested)),
                TODAY);
        assertThat(bindings.is(SALA, State.BOUND)).isTrue();
        assertThat(bindings.is(SALA, State.CONTESTED)).isFalse();
        assertThat(bindings.is(FAGERSTA, State.CONTESTED)).isTrue();
        assertThat(bindings.is(FAGERSTA, State.BOUND)).isFalse();
        assertThat(bindings.is(VASTERAS, State.BOUND)).isFalse();
        assertThat(bindings.of(FAGERSTA).orElseThrow().party()).isEqualTo(FAGERSTA);
    }

    @Test
    void a_party_that_is_released_from_one_version_and_bound_to_another_is_bound() {
        var released = new Earlier(State.RELEASED, VersionRange.only(1), TODAY.minusDays(90));
        var bound = new Earlier(State.BOUND, VersionRange.only(2), TODAY.minusDays(9));
        var bindings = Bindings.of(
                List.of(
                        new Consent(SALA, VersionRange.only(1), null, released),
                        new Consent(SALA, VersionRange.only(2), null, bound)),
                TODAY);
        assertThat(bindings.entries())
                .containsExactly(new Binding(
                        SALA,
                        State.BOUND,
                        List.of(VersionRange.only(2)),
                        List.of(VersionRange.only(1)),
                        TODAY.minusDays(9)));
    }

    @Test
    void adjacent_versions_are_joined() {
        var consents = List.of(
                yes(VersionRange.only(3), TODAY), yes(VersionRange.upTo(2), TODAY), yes(VersionRange.only(5), TODAY));
        assertThat(Bindings.of(consents, TODAY).of(SALA).orElseThrow().versions())
                .containsExactly(VersionRange.upTo(3), VersionRange.only(5));
    }

    @Test
    void a_contested_decision_contests_the_party_until_it_counts_again() {
        var bound = new Earlier(State.CONTESTED, VersionRange.upTo(1), TODAY.minusDays(90));
        var pending = new Consent(SALA, VersionRange.upTo(1), null, bound);
        var ended = new Consent(SALA, VersionRange.upTo(1), TODAY, bound);
        assertThat(Bindings.of(List.of(pending, yes(VersionRange.only(2), TODAY)), TODAY)
                        .entries())
                .containsExactly(new Binding(
                        SALA, State.CONTESTED, List.of(VersionRange.upTo(2)), List.of(), TODAY.minusDays(90)));
        assertThat(Bindings.of(List.of(ended), TODAY.minusDays(1)).is(SALA, State.CONTESTED))
                .isTrue();
        assertThat(Bindings.of(List.of(ended), TODAY).is(SALA, State.BOUND)).isTrue();
        assertThat(Bindings.of(List.of(pending), TODAY).consenting()).containsExactly(SALA);
        assertThat(Bindings.of(List.of(pending), TODAY).bind(SALA, 1)).isFalse();
    }

    @Test
    void a_newer_yes_to_the_same_version_ends_the_contest_of_an_amendment() {
        var contested = new Consent(
                SALA,
                VersionRange.only(2),
                null,
                new Earlier(State.CONTESTED, VersionRange.only(2), TODAY.minusDays(90)));
        assertThat(Bindings.of(List.of(contested, yes(VersionRange.upTo(1), TODAY)), TODAY)
                        .is(SALA, State.CONTESTED))
                .isTrue();
        assertThat(Bindings.of(List.of(contested, yes(VersionRange.upTo(2), TODAY)), TODAY)
                        .bind(SALA, 2))
                .isTrue();
    }

    @Test
    void a_released_party_owes_nothing_until_it_says_yes_anew() {
        var released = new Earlier(State.RELEASED, VersionRange.upTo(1), TODAY.minusDays(90));
        var closed = Bindings.of(List.of(new Consent(SALA, VersionRange.upTo(1), null, released)), TODAY);
        assertThat(closed.is(SALA, State.RELEASED)).isTrue();
        assertThat(closed.consenting()).isEmpty();
        var anew = new Consent(SALA, VersionRange.upTo(3), TODAY, released);
        assertThat(Bindings.of(List.of(anew), TODAY.minusDays(1)).is(SALA, State.RELEASED))
                .isTrue();
        assertThat(Bindings.of(List.of(anew), TODAY).bind(SALA, 3)).isTrue();
        assertThat(Bindings.of(List.of(anew), TODAY).of(SALA).orElseThrow().releasedVersions())
                .isEmpty();
    }

    @Test
    void what_a_party_is_released_from_stays_so_when_it_approves_a_later_version() {
        var released = new Earlier(State.RELEASED, VersionRange.upTo(2), TODAY.minusDays(90));
        var agreement = new Consent(SALA, VersionRange.upTo(2), null, released);
        var amendment = new Consent(SALA, VersionRange.only(3), TODAY, null);
        assertThat(Bindings.of(List.of(agreement, amendment), TODAY).entries())
                .containsExactly(new Binding(
                        SALA, State.BOUND, List.of(VersionRange.only(3)), List.of(VersionRange.upTo(2)), TODAY));
        assertThat(Bindings.of(List.of(agreement), TODAY).entries())
                .containsExactly(new Binding(
                        SALA,
                        State.RELEASED,
                        List.of(VersionRange.upTo(2)),
                        List.of(VersionRange.upTo(2)),
                        TODAY.minusDays(90)));
    }

    @Test
    void a_newer_decision_on_its_way_leaves_what_binds_already() {
        var earlier = new Earlier(State.BOUND, VersionRange.upTo(1), TODAY.minusDays(90));
        var anew = new Consent(SALA, VersionRange.upTo(3), TODAY.plusDays(22), earlier);
        assertThat(Bindings.of(List.of(anew), TODAY).bind(SALA, 1)).isTrue();
        assertThat(Bindings.of(List.of(anew), TODAY).bind(SALA, 3)).isFalse();
        assertThat(Bindings.of(List.of(anew), TODAY.plusDays(22)).bind(SALA, 3)).isTrue();
    }

    @Property(tries = 1000)
    void the_versions_are_those_that_some_decision_counts_for_whatever_the_order(
            @ForAll("consents") List<Consent> consents) {
        for (var party : List.of(SALA, FAGERSTA)) {
            var expected = new TreeSet<Integer>();
            consents.stream()
                    .filter(consent -> consent.party().equals(party) && consent.countsOn(TODAY))
                    .forEach(consent -> expected.addAll(numbers(consent.versions())));
            var entry = Bindings.of(consents, TODAY).of(party);
            var found = new TreeSet<Integer>();
            entry.ifPresent(binding -> binding.versions().forEach(range -> found.addAll(numbers(range))));
            assertThat(found).isEqualTo(expected);
            assertThat(entry.isPresent()).isEqualTo(!expected.isEmpty());
            assertThat(Bindings.of(consents.reversed(), TODAY).of(party)).isEqualTo(entry);
        }
    }

    @Property(tries = 1000)
    void nobody_is_bound_beyond_what_its_own_decisions_say(@ForAll("contestable") List<Consent> consents) {
        var bindings = Bindings.of(consents, TODAY);
        for (var binding : bindings.entries()) {
            var own = new TreeSet<Integer>();
            consents.stream()
                    .filter(consent -> consent.party().equals(binding.party()))
                    .forEach(consent -> own.addAll(numbers(consent.versions())));
            var ranges = binding.versions();
            assertThat(ranges).allSatisfy(range -> assertThat(own).containsAll(numbers(range)));
            for (int i = 1; i < ranges.size(); i++) {
                assertThat(ranges.get(i).first())
                        .isGreaterThan(ranges.get(i - 1).last() + 1);
            }
            assertThat(binding.bindingFrom()).isBeforeOrEqualTo(TODAY);
        }
    }

    @Provide
    Arbitrary<List<Consent>> consents() {
        return consent(Arbitraries.just(null)).list().ofMaxSize(8);
    }

    @Provide
    Arbitrary<List<Consent>> contestable() {
        return consent(Arbitraries.of(State.class).injectNull(0.3)).list().ofMaxSize(8);
    }

    private static Arbitrary<Consent> consent(Arbitrary<State> earlier) {
        return Combinators.combine(
                        Arbitraries.of(SALA, FAGERSTA),
                        Arbitraries.integers().between(1, 6),
                        Arbitraries.of(true, false),
                        Arbitraries.integers().between(-3, 3).injectNull(0.2),
                        earlier)
                .as((party, version, agreement, day, state) -> {
                    var range = agreement ? VersionRange.upTo(version) : VersionRange.only(version);
                    return new Consent(
                            party,
                            range,
                            day == null ? null : TODAY.plusDays(day),
                            state == null ? null : new Earlier(state, range, TODAY.minusDays(9)));
                });
    }

    private static Set<Integer> numbers(VersionRange range) {
        var numbers = new ArrayList<Integer>();
        for (int number = range.first(); number <= range.last(); number++) {
            numbers.add(number);
        }
        return Set.copyOf(numbers);
    }

    private static Consent yes(VersionRange versions, LocalDate bindingFrom) {
        return new Consent(SALA, versions, bindingFrom, null);
    }
}
