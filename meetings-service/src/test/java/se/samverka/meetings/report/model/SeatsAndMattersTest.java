package se.samverka.meetings.report.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import se.samverka.meetings.body.model.BodyFacts;
import se.samverka.meetings.body.model.MembershipRole;
import se.samverka.meetings.body.model.SeatKind;
import se.samverka.meetings.body.model.SeatedMember;
import se.samverka.meetings.body.model.Seats;
import se.samverka.platform.rule.RuleBroken;

class SeatsAndMattersTest {

    /// The operational plan: at least 25 members, and at most 30.
    private static final BodyFacts SRB = new BodyFacts(null, null, List.of(Seats.inAll(SeatKind.ORDINARY, 25, 30)));

    @ParameterizedTest(name = "{0} members: {1}")
    @CsvSource({"24, TOO_FEW_MEMBERS", "25, ", "30, ", "31, TOO_MANY_MEMBERS"})
    void seats_are_held_against_their_bounds(int members, @Nullable String finding) {
        var counts = SeatCounts.of(SRB, seats(members), Facts.YEAR);
        assertThat(counts.members()).isEqualTo(members);
        assertThat(counts.on()).isEqualTo("2024-12-31");
        assertThat(counts.minimumSeats()).isEqualTo(25);
        assertThat(counts.maximumSeats()).isEqualTo(30);
        assertThat(counts.findings().stream().map(one -> one.code().name() + " " + one.from() + "/" + one.to()))
                .isEqualTo(finding == null ? List.of() : List.of(finding + " 2024-01-01/2024-12-31"));
    }

    @Test
    void what_names_a_person_is_no_finding_about_seats_and_substitutes_count_for_themselves() {
        var members = new ArrayList<>(seats(25));
        members.add(Facts.seat("Ledamot 3", MembershipRole.MEMBER, "2024-02-01", "2024-03-01"));
        members.add(Facts.seat("Ersättare", MembershipRole.SUBSTITUTE, "2024-12-31", null));
        members.add(Facts.seat("Senare", MembershipRole.MEMBER, "2025-01-01", null));
        var counts = SeatCounts.of(SRB, members, Facts.YEAR);
        assertThat(counts.findings()).isEmpty();
        assertThat(counts.members()).isEqualTo(25);
        assertThat(counts.substitutes()).isOne();
    }

    private static List<SeatedMember> seats(int number) {
        var seats = new ArrayList<SeatedMember>();
        for (int i = 0; i < number; i++) {
            seats.add(Facts.seat(
                    "Ledamot " + i, i == 0 ? MembershipRole.CHAIR : MembershipRole.MEMBER, "2023-01-01", null));
        }
        return seats;
    }

    static Stream<Arguments> matters() {
        return Stream.of(
                Arguments.of("Kulturplan", List.of("Kulturplan")),
                Arguments.of("Regional kulturplan", List.of("kulturplan")),
                Arguments.of("Regional utvecklingsstrategi (RUS)", List.of("utvecklingsstrategi", "RUS")),
                Arguments.of(
                        "regionalt tillväxtprogram (Affärsplan Västmanland)",
                        List.of("tillväxtprogram", "Affärsplan Västmanland")),
                Arguments.of("kollektivtrafikfrågor", List.of("kollektivtrafik")),
                Arguments.of("Gemensamma EU-frågor", List.of("EU")),
                Arguments.of("Miljöärenden, övergripande", List.of("Miljö")),
                Arguments.of("Folkhälsopolicy", List.of("Folkhälsopolicy")),
                Arguments.of("\"Plan\" -utan", List.of("Plan utan")),
                Arguments.of("Gemensamma frågor", List.of()),
                Arguments.of("()", List.of()),
                Arguments.of("–", List.of()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("matters")
    void a_matter_is_searched_for_by_what_it_is_about(String matter, List<String> wordings) {
        assertThat(MandatoryMatter.wordings(matter)).isEqualTo(wordings);
    }

    @ParameterizedTest
    @CsvSource({"2024, 2024-12-31, false", "2026, 2026-11-30, true", "1862, 1862-12-31, false"})
    void a_year_is_told_of_until_its_end_or_today(int year, String until, boolean inProgress) {
        var reported = ReportYear.of(year, Facts.TODAY);
        assertThat(reported.until()).isEqualTo(until);
        assertThat(reported.isInProgress()).isEqualTo(inProgress);
        assertThat(reported.before().until()).isEqualTo(Facts.day((year - 1) + "-12-31"));
        assertThat(reported.before().isInProgress()).isFalse();
    }

    @Test
    void the_last_day_of_a_year_ends_it_and_the_first_begins_it() {
        assertThat(ReportYear.of(2026, Facts.day("2026-12-31")).isInProgress()).isFalse();
        assertThat(ReportYear.of(2027, Facts.day("2027-01-01")).until()).isEqualTo("2027-01-01");
    }

    @ParameterizedTest
    @CsvSource({"1861", "2027", "9999", "1000"})
    void a_year_before_the_municipal_ordinances_or_in_the_future_is_refused(int year) {
        assertThatThrownBy(() -> ReportYear.of(year, Facts.TODAY)).isInstanceOf(RuleBroken.class);
    }
}
