package se.samverka.agreements.agreement.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import se.samverka.platform.value.OrganisationNumber;
import se.samverka.terms.Terms;
import se.samverka.terms.Terms.Party;
import se.samverka.terms.Terms.PartyRole;

class PartyTimesTest {

    private static final LocalDate START = LocalDate.of(2026, 1, 1);
    private static final LocalDate END = LocalDate.of(2028, 12, 31);
    private static final LocalDate YEAR_2 = LocalDate.of(2027, 1, 1);
    private static final int DAYS = 60;
    private static final OrganisationNumber SALA = OrganisationNumber.of("212000-2098");
    private static final OrganisationNumber MDU = OrganisationNumber.of("202100-2916");

    /// What one version says of Sala; days from the start, null for a day that it does not name.
    record Said(int effectiveFrom, boolean party, Integer from, Integer to) {}

    @Property(tries = 500)
    void who_is_party_on_a_day_is_what_the_latest_version_of_that_day_says(@ForAll("said") List<Said> said) {
        var times = times(said);
        for (int day = 0; day < DAYS; day++) {
            assertThat(times.include(SALA, START.plusDays(day))).isEqualTo(plainly(said, day));
        }
    }

    @Property(tries = 500)
    void the_first_day_out_is_found_as_by_looking_at_every_day(
            @ForAll("said") List<Said> said, @ForAll @IntRange(min = 0, max = DAYS) int from) {
        var expected = Optional.<LocalDate>empty();
        for (int day = from; day <= 3 * DAYS && expected.isEmpty(); day++) {
            if (!plainly(said, day)) {
                expected = Optional.of(START.plusDays(day));
            }
        }
        assertThat(times(said).firstDayOut(SALA, START.plusDays(from))).isEqualTo(expected);
    }

    @Property(tries = 500)
    void the_first_day_in_is_found_as_by_looking_at_every_day(
            @ForAll("said") List<Said> said, @ForAll @IntRange(min = 0, max = DAYS) int from) {
        var expected = Optional.<LocalDate>empty();
        for (int day = from; day <= 3 * DAYS && expected.isEmpty(); day++) {
            if (plainly(said, day)) {
                expected = Optional.of(START.plusDays(day));
            }
        }
        assertThat(times(said).firstDayIn(SALA, START.plusDays(from))).isEqualTo(expected);
    }

    @Test
    void a_party_comes_and_goes_by_its_own_days_and_by_the_versions_that_name_it() {
        // Sala is named for January 10 to 19, left out from February 1 and named again from March 1.
        var january = new Party(SALA, List.of(PartyRole.FUNDER), day(9), day(18));
        var times = new PartyTimes(List.of(said(0, terms(january)), said(31, terms()), said(59, terms(sala(null)))));
        assertThat(times.include(SALA, day(8))).isFalse();
        assertThat(times.include(SALA, day(9))).isTrue();
        assertThat(times.include(SALA, day(18))).isTrue();
        assertThat(times.include(SALA, day(19))).isFalse();
        assertThat(times.include(SALA, day(59))).isTrue();
        assertThat(times.firstDayIn(SALA, day(0))).contains(day(9));
        assertThat(times.firstDayIn(SALA, day(12))).contains(day(12));
        assertThat(times.firstDayIn(SALA, day(19))).contains(day(59));
        assertThat(times.firstDayOut(SALA, day(9))).contains(day(19));
        assertThat(times.firstDayOut(SALA, day(30))).contains(day(30));
        assertThat(times.firstDayOut(SALA, day(59))).isEmpty();
        assertThat(new PartyTimes(List.of(said(0, terms()))).firstDayIn(SALA, day(0)))
                .isEmpty();
    }

    @Test
    void the_terms_that_a_later_version_has_replaced_throughout_govern_no_day() {
        var first = terms(sala(null));
        var second = terms(sala(END));
        var third = terms();
        var versions = List.of(said(0, first), said(31, second), said(31, third));
        assertThat(PartyTimes.governingFrom(versions, day(0))).containsExactly(third, first);
        assertThat(PartyTimes.governingFrom(versions, day(30))).containsExactly(third, first);
        assertThat(PartyTimes.governingFrom(versions, day(31))).containsExactly(third);
        assertThat(PartyTimes.governingFrom(List.of(said(31, second), said(0, first)), day(40)))
                .containsExactly(first);
    }

    @Test
    void asked_is_everybody_who_has_days_left_in_the_year_from_which_new_terms_count() {
        var stays = terms(sala(null));
        var leaves = terms(sala(END.minusYears(2).minusDays(184)));
        assertThat(asked(YEAR_2, terms(), said(0, leaves))).containsExactly(MDU);
        assertThat(asked(YEAR_2, leaves, said(0, leaves))).containsExactly(MDU);
        assertThat(asked(YEAR_2, terms(sala(YEAR_2)), said(0, leaves))).containsExactly(MDU, SALA);
        // Its own year changes although its last day is before the first of the new terms.
        assertThat(asked(YEAR_2.minusDays(1), terms(), said(0, leaves))).containsExactly(MDU, SALA);
        // It leaves by the new terms alone: that is for itself to agree to.
        assertThat(asked(YEAR_2, leaves, said(0, stays))).containsExactly(MDU, SALA);
        assertThat(asked(YEAR_2, terms(), said(0, stays))).containsExactly(MDU, SALA);
        assertThat(asked(YEAR_2, leaves, said(0, terms()))).containsExactly(MDU, SALA);
    }

    @Test
    void asked_are_the_parties_of_every_version_that_governs_a_day_from_then_on() {
        var drops = said(2 * 365, terms());
        assertThat(asked(START.plusDays(60), terms(), said(0, terms(sala(null))), drops))
                .containsExactly(MDU, SALA);
        assertThat(asked(START.plusYears(2), terms(), said(0, terms(sala(null))), drops))
                .containsExactly(MDU);
        // A version that another has taken the place of throughout governs no day.
        assertThat(asked(START, terms(), said(0, terms(sala(null))), said(0, terms())))
                .containsExactly(MDU);
    }

    @Property(tries = 500)
    void whoever_is_party_on_a_day_from_that_january_on_is_asked(
            @ForAll("said") List<Said> said, @ForAll @IntRange(min = 0, max = 3 * 365) int from) {
        var effectiveFrom = START.minusYears(1).plusDays(from);
        var since = effectiveFrom.withDayOfYear(1);
        for (int day = 0; day <= 2 * DAYS; day++) {
            if (plainly(said, day) && !START.plusDays(day).isBefore(since)) {
                assertThat(times(said).approversOf(terms(), effectiveFrom)).contains(SALA);
            }
        }
    }

    private static Set<OrganisationNumber> asked(LocalDate from, Terms next, PartyTimes.Version... versions) {
        return new PartyTimes(List.of(versions)).approversOf(next, from);
    }

    private static PartyTimes.Version said(int effectiveFrom, Terms terms) {
        return new PartyTimes.Version(START.plusDays(effectiveFrom), terms);
    }

    private static Party sala(LocalDate to) {
        return new Party(SALA, List.of(PartyRole.FUNDER), null, to);
    }

    @Provide
    Arbitrary<List<Said>> said() {
        var day = Arbitraries.integers().between(0, DAYS);
        var version = Combinators.combine(
                        day, Arbitraries.of(true, true, false), day.injectNull(0.5), day.injectNull(0.5))
                .as(Said::new);
        return version.list().ofMinSize(1).ofMaxSize(4);
    }

    private static boolean plainly(List<Said> said, int day) {
        var answer = false;
        for (var version : said) {
            if (version.effectiveFrom() <= day) {
                answer = version.party()
                        && (version.from() == null || version.from() <= day)
                        && (version.to() == null || version.to() >= day);
            }
        }
        return answer;
    }

    private static PartyTimes times(List<Said> said) {
        var versions = new ArrayList<PartyTimes.Version>();
        for (var version : said) {
            var sala = new Party(SALA, List.of(PartyRole.FUNDER), day(version.from()), day(version.to()));
            versions.add(new PartyTimes.Version(
                    START.plusDays(version.effectiveFrom()), version.party() ? terms(sala) : terms()));
        }
        return new PartyTimes(versions);
    }

    private static LocalDate day(Integer day) {
        return day == null ? null : START.plusDays(day);
    }

    private static Terms terms(Party... more) {
        var parties = new ArrayList<>(List.of(new Party(MDU, List.of(PartyRole.COORDINATOR), null, null)));
        parties.addAll(List.of(more));
        return new Terms(null, "T", null, null, START, END, null, null, parties, List.of(), List.of(), null, null);
    }
}
