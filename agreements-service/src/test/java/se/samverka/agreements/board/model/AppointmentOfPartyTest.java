package se.samverka.agreements.board.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samverka.agreements.agreement.model.PartyTimes;
import se.samverka.agreements.board.model.Appointment.AppointmentDecision;
import se.samverka.agreements.board.model.Appointment.Setting;
import se.samverka.agreements.board.model.Board.BoardKind;
import se.samverka.platform.value.OrganisationNumber;
import se.samverka.terms.Terms;
import se.samverka.terms.Terms.Party;
import se.samverka.terms.Terms.PartyRole;

/// Members for a party that joins on 1 March 2026 and leaves after 31 October 2027.
class AppointmentOfPartyTest {

    private static final LocalDate START = LocalDate.of(2026, 1, 1);
    private static final LocalDate END = LocalDate.of(2028, 12, 31);
    private static final LocalDate JOINS = LocalDate.of(2026, 3, 1);
    private static final LocalDate LAST = LocalDate.of(2027, 10, 31);
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 15);
    private static final OrganisationNumber SALA = OrganisationNumber.of("212000-2098");
    private static final OrganisationNumber MDU = OrganisationNumber.of("202100-2916");
    private static final PartyTimes TIMES = new PartyTimes(List.of(new PartyTimes.Version(START, terms())));
    private static final Board BOARD = new Board(
            "Styrelsen", BoardKind.STEERING_BOARD, null, List.of(new Seat(Nominator.party(SALA), null, null, 1, 1)));

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2026-04-01, 2026-12-31, 2026-04-01, 2026-12-31",
                "2026-01-01, 2026-12-31, 2026-03-01, 2026-12-31",
                "2026-04-01, -, 2026-04-01, 2027-10-31",
                "2026-04-01, 2027-10-31, 2026-04-01, 2027-10-31",
                "2026-04-01, 2027-11-01, 2026-04-01, 2027-10-31",
                "2027-10-31, -, 2027-10-31, 2027-10-31",
                "2027-11-01, -, -, -"
            })
    void a_member_for_a_party_sits_while_it_is_a_party(
            LocalDate from, @Nullable LocalDate to, @Nullable LocalDate first, @Nullable LocalDate last) {
        var held = appointment(from, to).held(TIMES);
        assertThat(held.map(Appointment::from).orElse(null)).isEqualTo(first);
        assertThat(held.map(Appointment::to).orElse(null)).isEqualTo(last);
        assertThat(held.map(Appointment::person)).isEqualTo(held.map(_ -> "Anna Berg"));
    }

    @Test
    void a_member_for_a_group_sits_as_long_as_was_decided() {
        var appointment = new Appointment(
                "Anna Berg", Nominator.group("sormland"), SeatRole.ORDINARY, null, START, END, decision());
        assertThat(appointment.held(TIMES)).contains(appointment);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2026-03-01, -",
                "2027-10-31, -",
                "2026-02-28, outside-membership /from",
                "2027-11-01, outside-membership /from",
                "2025-12-31, outside-period /from",
                "2029-01-01, outside-period /from"
            })
    void an_appointment_begins_while_the_party_is_a_party_and_within_the_period(
            LocalDate from, @Nullable String broken) {
        assertThat(broken(appointment(from, null), null)).isEqualTo(broken == null ? List.of() : List.of(broken));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2026-03-31, period-reversed /to",
                "2026-04-01, -",
                "2028-12-31, -",
                "2029-01-01, outside-period /to"
            })
    void an_appointment_ends_after_it_begins_and_within_the_period(LocalDate to, @Nullable String broken) {
        assertThat(broken(appointment(LocalDate.of(2026, 4, 1), to), null))
                .isEqualTo(broken == null ? List.of() : List.of(broken));
    }

    @Test
    void what_stood_is_not_checked_again() {
        var stood = appointment(START, LocalDate.of(2029, 1, 1));
        assertThat(broken(stood, stood)).isEmpty();
        assertThat(broken(appointment(LocalDate.of(2026, 2, 1), stood.to()), stood))
                .containsExactly("outside-membership /from");
        assertThat(broken(appointment(START, LocalDate.of(2029, 1, 2)), stood)).containsExactly("outside-period /to");
        var ofMdu = new Appointment(
                "Anna Berg", Nominator.party(MDU), SeatRole.ORDINARY, null, START, stood.to(), decision());
        assertThat(broken(stood, ofMdu)).containsExactly("outside-membership /from");
    }

    private static List<String> broken(Appointment appointment, @Nullable Appointment before) {
        return appointment.check(new Setting(BOARD, TIMES, START, END, TODAY, before)).stream()
                .map(one -> one.code().code() + " " + one.pointer())
                .toList();
    }

    private static Appointment appointment(LocalDate from, @Nullable LocalDate to) {
        return new Appointment("Anna Berg", Nominator.party(SALA), SeatRole.ORDINARY, null, from, to, decision());
    }

    private static AppointmentDecision decision() {
        return new AppointmentDecision("Kommunfullmäktige", LocalDate.of(2025, 12, 1), "§ 7", null, null);
    }

    private static Terms terms() {
        return new Terms(
                null,
                "STARK",
                null,
                null,
                START,
                END,
                null,
                null,
                List.of(
                        new Party(MDU, List.of(PartyRole.COORDINATOR), null, null),
                        new Party(SALA, List.of(PartyRole.FUNDER), JOINS, LAST)),
                List.of(),
                List.of(),
                null,
                null);
    }
}
