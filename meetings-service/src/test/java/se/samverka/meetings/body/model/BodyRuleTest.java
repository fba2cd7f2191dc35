package se.samverka.meetings.body.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import se.samverka.contracts.ProblemCode;
import se.samverka.platform.rule.Violation;
import se.samverka.platform.value.OrganisationNumber;

class BodyRuleTest {

    private static final UUID BODY = UUID.fromString("0199aaaa-0000-7000-8000-000000000001");
    private static final UUID OTHER = UUID.fromString("0199aaaa-0000-7000-8000-000000000002");
    private static final OrganisationNumber SALA = OrganisationNumber.of("212000-2098");

    @Test
    void a_body_is_read_by_those_who_read_all_or_that_one() {
        assertThat(ReadableBodies.ALL.includes(BODY)).isTrue();
        assertThat(ReadableBodies.only(Set.of(BODY)).includes(BODY)).isTrue();
        assertThat(ReadableBodies.only(Set.of(BODY)).includes(OTHER)).isFalse();
        assertThat(ReadableBodies.only(Set.of(BODY)).all()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"9,7,broken", "7,7,", "7,9,", "7,,", ",7,", ",,"})
    void a_minimum_is_at_most_the_maximum(Integer minimum, Integer maximum, String broken) {
        assertThat(BodyRule.range("/maximumSeats", minimum, maximum).map(Violation::code))
                .isEqualTo(Optional.ofNullable(broken == null ? null : ProblemCode.MINIMUM_SEATS_ABOVE_MAXIMUM));
    }

    @ParameterizedTest
    @CsvSource({
        "2024-01-02,2024-01-01,broken",
        "2024-01-02,2024-01-02,",
        "2024-01-02,2024-01-03,",
        "2024-01-02,,",
        ",2024-01-02,"
    })
    void a_last_day_is_not_before_the_first(LocalDate from, LocalDate to, String broken) {
        assertThat(BodyRule.period("/to", from, to).map(Violation::code))
                .isEqualTo(Optional.ofNullable(broken == null ? null : ProblemCode.PERIOD_REVERSED));
    }

    static Stream<Arguments> divisions() {
        var ordinaryOfS = of(SeatKind.ORDINARY, "S", null, 1, 2);
        var substitutesOfS = of(SeatKind.SUBSTITUTE, "S", null, 1, 2);
        var ordinaryOfSala = of(SeatKind.ORDINARY, null, SALA, 0, null);
        return Stream.of(
                Arguments.of(List.of(), List.of()),
                Arguments.of(List.of(ordinaryOfS, substitutesOfS, ordinaryOfSala), List.of()),
                Arguments.of(
                        List.of(of(SeatKind.ORDINARY, "S", SALA, 1, 2), Seats.inAll(SeatKind.SUBSTITUTE, 1, 2)),
                        List.of("/seats/0 seats-of-nobody", "/seats/1 seats-of-nobody")),
                Arguments.of(
                        List.of(ordinaryOfS, of(SeatKind.ORDINARY, "S", null, 5, 4)),
                        List.of("/seats/1 nominator-twice", "/seats/1/maximum minimum-seats-above-maximum")),
                Arguments.of(List.of(ordinaryOfSala, ordinaryOfSala), List.of("/seats/1 nominator-twice")));
    }

    @ParameterizedTest
    @MethodSource("divisions")
    void seats_are_of_one_party_or_organisation_once_for_each_kind(List<Seats> seats, List<String> broken) {
        assertThat(BodyRule.division(seats).map(found -> found.pointer() + " " + found.code()))
                .containsExactlyElementsOf(broken);
    }

    @Test
    void a_broken_rule_says_what_is_wrong_and_where() {
        assertThat(BodyRule.range("/maximumSeats", 9, 7))
                .contains(new Violation(
                        "/maximumSeats",
                        ProblemCode.MINIMUM_SEATS_ABOVE_MAXIMUM,
                        "A body cannot have at least 9 and at most 7 seats"));
        var from = LocalDate.of(2024, 1, 2);
        assertThat(BodyRule.period("/to", from, from.minusDays(1)))
                .contains(new Violation(
                        "/to",
                        ProblemCode.PERIOD_REVERSED,
                        "The last day, 2024-01-01, is before the first, 2024-01-02"));
        assertThat(BodyRule.division(List.of(
                        of(SeatKind.ORDINARY, "S", null, null, null),
                        of(SeatKind.ORDINARY, "S", null, null, null),
                        of(SeatKind.ORDINARY, null, SALA, null, null),
                        of(SeatKind.ORDINARY, null, SALA, null, null))))
                .extracting(Violation::detail)
                .containsExactly(
                        "The list has ORDINARY seats of S already",
                        "The list has ORDINARY seats of 212000-2098 already");
        assertThat(BodyRule.parentUnknown(BODY).detail()).isEqualTo("There is no body " + BODY);
        assertThat(Stream.of(BodyRule.parentUnknown(BODY), BodyRule.parentCircle(), BodyRule.parentTwice()))
                .extracting(Violation::pointer)
                .containsExactly("/parentBodyId", "/parentBodyId", "/parentOrganisation");
    }

    private static Seats of(
            SeatKind kind, String party, OrganisationNumber organisation, Integer minimum, Integer maximum) {
        return new Seats(kind, party, organisation, minimum, maximum);
    }
}
