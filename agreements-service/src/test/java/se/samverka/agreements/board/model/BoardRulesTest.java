package se.samverka.agreements.board.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverka.agreements.agreement.model.PartyTimes;
import se.samverka.agreements.board.model.Appointment.AppointmentDecision;
import se.samverka.agreements.board.model.Appointment.Setting;
import se.samverka.agreements.board.model.Board.BoardKind;
import se.samverka.platform.rule.Violation;
import se.samverka.platform.value.OrganisationNumber;

class BoardRulesTest {

    private static final LocalDate START = LocalDate.of(2026, 1, 1);
    private static final LocalDate END = LocalDate.of(2028, 12, 31);
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 15);
    private static final PartyTimes NOBODY = new PartyTimes(List.of());
    private static final OrganisationNumber MDU = OrganisationNumber.of("202100-2916");
    private static final Nominator VASTMANLAND = Nominator.group("vastmanland");
    private static final Seat SEAT = new Seat(VASTMANLAND, "Västmanland", "SRB", 2, 1);
    private static final Board BOARD = board(SEAT);

    @Test
    void a_board_and_an_appointment_that_keep_every_rule_break_none() {
        assertThat(BOARD.check(NOBODY)).isEmpty();
        assertThat(appointment().check(setting(null))).isEmpty();
        assertThat(SEAT).hasToString("vastmanland 2+1");
        assertThat(SEAT.in(SeatRole.ORDINARY)).isEqualTo(2);
        assertThat(SEAT.in(SeatRole.SUBSTITUTE)).isEqualTo(1);
        assertThat(Nominator.party(MDU)).hasToString("202100-2916");
        assertThat(appointment().decision()).hasToString("SRB 2024-04-19 § 21");
    }

    @Test
    void each_nominator_has_its_seats_once() {
        assertThat(broken(board(SEAT, SEAT))).containsExactly(tuple("nominator-twice", "/seats/1/nominator"));
        assertThat(BOARD.hasSeatOf(VASTMANLAND)).isTrue();
        assertThat(BOARD.hasSeatOf(Nominator.group("sormland"))).isFalse();
    }

    @Test
    void a_nominator_is_a_party_or_a_group_with_an_id_and_a_name() {
        assertThat(broken(board(new Seat(new Nominator(MDU, "mdu"), "MDU", null, 1, 0))))
                .containsExactly(tuple("nominator-unclear", "/seats/0/nominator"));
        assertThat(broken(board(new Seat(new Nominator(null, null), null, null, 1, 0))))
                .containsExactly(tuple("nominator-unclear", "/seats/0/nominator"));
        assertThat(broken(board(new Seat(Nominator.party(MDU), "MDU", null, 1, 0))))
                .containsExactly(
                        tuple("not-a-party", "/seats/0/nominator/organisationNumber"),
                        tuple("field-misplaced", "/seats/0/groupName"));
        assertThat(broken(board(new Seat(VASTMANLAND, null, null, 1, 0))))
                .containsExactly(tuple("field-missing", "/seats/0/groupName"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Västmanland", "a--b", "-a", "a-", "a_b"})
    void an_id_has_small_letters_digits_and_single_hyphens(String id) {
        assertThat(broken(board(new Seat(Nominator.group(id), "Grupp", null, 1, 0))))
                .containsExactly(tuple("value-malformed", "/seats/0/nominator/groupId"));
    }

    @Test
    void a_board_has_at_most_500_nominators() {
        assertThat(broken(board(seats(500)))).isEmpty();
        assertThat(broken(board(seats(501)))).containsExactly(tuple("out-of-bounds", "/seats"));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "0, 100, -",
                "-1, 0, /seats/0/ordinary",
                "101, 0, /seats/0/ordinary",
                "0, -1, /seats/0/substitute",
                "0, 101, /seats/0/substitute"
            })
    void a_nominator_has_0_to_100_seats_in_a_role(int ordinary, int substitute, String pointer) {
        assertThat(board(new Seat(VASTMANLAND, "Västmanland", null, ordinary, substitute))
                        .check(NOBODY))
                .extracting(Violation::pointer)
                .isEqualTo(pointer == null ? List.of() : List.of(pointer));
    }

    @ParameterizedTest
    @CsvSource({"Anna 2, not-a-name", "anna@example.se, not-a-name", "---, not-a-name", "' ', not-a-name"})
    void a_person_is_a_name_alone(String person, String codes) {
        assertThat(broken(person(person), null))
                .extracting(broken -> broken.toList().getFirst())
                .containsExactly((Object[]) codes.split(" "));
    }

    @Test
    void a_chair_is_an_ordinary_member_on_a_seat_of_the_board() {
        assertThat(broken(changed(SeatRole.SUBSTITUTE, true, VASTMANLAND, START, null), null))
                .containsExactly(tuple("chair-not-ordinary", "/chair"));
        assertThat(broken(changed(SeatRole.SUBSTITUTE, null, VASTMANLAND, START, null), null))
                .isEmpty();
        assertThat(broken(changed(SeatRole.ORDINARY, true, VASTMANLAND, START, null), null))
                .isEmpty();
        assertThat(changed(SeatRole.ORDINARY, true, VASTMANLAND, START, null).hasChair())
                .isTrue();
        assertThat(changed(SeatRole.ORDINARY, null, VASTMANLAND, START, null).hasChair())
                .isFalse();
        var elsewhere = changed(SeatRole.ORDINARY, false, Nominator.group("sormland"), START, null);
        assertThat(broken(elsewhere, null)).containsExactly(tuple("nominator-without-seat", "/nominator"));
        // One that stood before can still be ended.
        assertThat(broken(elsewhere, elsewhere)).isEmpty();
        assertThat(broken(changed(SeatRole.ORDINARY, false, Nominator.party(MDU), START, null), null))
                .containsExactly(tuple("not-a-party", "/nominator/organisationNumber"));
    }

    @Test
    void the_days_lie_within_the_agreement_unless_they_stand_as_they_stood() {
        assertThat(broken(dated(START, END), null)).isEmpty();
        assertThat(broken(dated(START.minusDays(1), null), null)).containsExactly(tuple("outside-period", "/from"));
        assertThat(broken(dated(END.plusDays(1), null), null)).containsExactly(tuple("outside-period", "/from"));
        assertThat(broken(dated(START, END.plusDays(1)), null)).containsExactly(tuple("outside-period", "/to"));
        assertThat(broken(dated(START.plusDays(1), START), null)).containsExactly(tuple("period-reversed", "/to"));
        assertThat(broken(dated(START, START), null)).isEmpty();
        var stood = dated(START.minusDays(9), END.plusDays(9));
        assertThat(broken(stood, stood)).isEmpty();
        assertThat(broken(dated(START.minusDays(9), END.plusDays(8)), stood))
                .containsExactly(tuple("outside-period", "/to"));
    }

    @Test
    void the_decision_lies_between_1900_and_today() {
        assertThat(broken(decided(new AppointmentDecision("SRB", TODAY.plusDays(1), null, null, null)), null))
                .containsExactly(tuple("date-in-the-future", "/decision/decidedOn"));
        assertThat(broken(decided(new AppointmentDecision("SRB", LocalDate.of(1899, 12, 31), null, null, null)), null))
                .containsExactly(tuple("before-what-it-follows", "/decision/decidedOn"));
        assertThat(broken(decided(new AppointmentDecision("SRB", LocalDate.of(1900, 1, 1), null, null, null)), null))
                .isEmpty();
    }

    @Test
    void nobody_sits_twice_on_one_day() {
        var held = dated(START, START.plusDays(10));
        assertThat(dated(START.plusDays(10), null).clashWith(List.of(held)))
                .map(Violation::detail)
                .contains("This person sits on the board from 2026-01-01 to 2026-01-11; end that appointment first");
        assertThat(dated(START.plusDays(11), null).clashWith(List.of(held))).isEmpty();
        assertThat(dated(START, null).clashWith(List.of(dated(END, null))))
                .map(Violation::detail)
                .contains("This person sits on the board from 2028-12-31 on; end that appointment first");
        assertThat(held.overlaps(dated(START.minusDays(5), START.minusDays(1)))).isFalse();
        assertThat(held.overlaps(dated(START.minusDays(5), START))).isTrue();
        assertThat(List.of(
                        held.holdsOn(START.minusDays(1)),
                        held.holdsOn(START),
                        held.holdsOn(START.plusDays(10)),
                        held.holdsOn(START.plusDays(11)),
                        dated(START, null).holdsOn(END)))
                .containsExactly(false, true, true, false, true);
    }

    @Test
    void a_member_of_a_group_sits_whoever_is_party_and_one_of_no_party_never() {
        assertThat(appointment().held(NOBODY)).isEqualTo(Optional.of(appointment()));
        assertThat(changed(SeatRole.ORDINARY, null, Nominator.party(MDU), START, null)
                        .held(NOBODY))
                .isEmpty();
    }

    private static List<Tuple> broken(Board board) {
        return said(board.check(NOBODY));
    }

    private static List<Tuple> broken(Appointment appointment, Appointment before) {
        return said(appointment.check(setting(before)));
    }

    private static List<Tuple> said(List<Violation> violations) {
        assertThat(violations).allSatisfy(one -> assertThat(one.detail()).isNotBlank());
        return violations.stream()
                .map(one -> tuple(one.code().code(), one.pointer()))
                .toList();
    }

    private static Setting setting(Appointment before) {
        return new Setting(BOARD, NOBODY, START, END, TODAY, before);
    }

    private static Board board(Seat... seats) {
        return new Board("Programrådet", BoardKind.PROGRAMME_COUNCIL, null, new ArrayList<>(List.of(seats)));
    }

    private static Seat[] seats(int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> new Seat(Nominator.group("g" + i), "Grupp", null, 1, 0))
                .toArray(Seat[]::new);
    }

    private static Appointment appointment() {
        return person("Anna Berg");
    }

    private static Appointment person(String name) {
        return new Appointment(name, VASTMANLAND, SeatRole.ORDINARY, null, START, null, decision());
    }

    private static Appointment dated(LocalDate from, LocalDate to) {
        return changed(SeatRole.ORDINARY, null, VASTMANLAND, from, to);
    }

    private static Appointment changed(
            SeatRole role, Boolean chair, Nominator nominator, LocalDate from, LocalDate to) {
        return new Appointment("Anna Berg", nominator, role, chair, from, to, decision());
    }

    private static Appointment decided(AppointmentDecision decision) {
        return new Appointment("Anna Berg", VASTMANLAND, SeatRole.ORDINARY, null, START, null, decision);
    }

    private static AppointmentDecision decision() {
        return new AppointmentDecision("SRB", LocalDate.of(2024, 4, 19), "§ 21", null, null);
    }
}
