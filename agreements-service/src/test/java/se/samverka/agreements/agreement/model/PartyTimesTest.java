package se.samverka.agreements.agreement.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import se.samverka.agreements.agreement.model.Terms.Party;
import se.samverka.agreements.agreement.model.Terms.PartyRole;
import se.samverka.platform.value.OrganisationNumber;

class PartyTimesTest {

    private static final LocalDate START = LocalDate.of(2026, 1, 1);
    private static final LocalDate END = LocalDate.of(2028, 12, 31);
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
    void only_a_party_that_has_left_and_is_not_brought_back_has_no_word_on_new_terms() {
        var stays = terms(new Party(SALA, List.of(PartyRole.FUNDER), null, null));
        var leaves = terms(new Party(SALA, List.of(PartyRole.FUNDER), null, START.plusDays(9)));
        var longer = terms(new Party(SALA, List.of(PartyRole.FUNDER), null, START.plusDays(20)));
        assertThat(leaves.approversOf(leaves, START.plusDays(10))).containsExactly(MDU);
        assertThat(leaves.approversOf(terms(), START.plusDays(10))).containsExactly(MDU);
        assertThat(leaves.approversOf(leaves, START.plusDays(9))).containsExactly(MDU, SALA);
        assertThat(leaves.approversOf(longer, START.plusDays(10))).containsExactly(MDU, SALA);
        assertThat(leaves.approversOf(stays, START.plusDays(10))).containsExactly(MDU, SALA);
        // It leaves by the new terms alone: that is for itself to agree to.
        assertThat(stays.approversOf(leaves, START.plusDays(10))).containsExactly(MDU, SALA);
        assertThat(stays.approversOf(terms(), START.plusDays(10))).containsExactly(MDU, SALA);
        assertThat(terms().approversOf(leaves, START.plusDays(10))).containsExactly(MDU, SALA);
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
        return new Terms(null, "T", null, null, START, END, parties, List.of(), List.of(), null, null);
    }
}
