package se.samverka.agreements.board.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.samverka.agreements.agreement.model.PartyTimes;
import se.samverka.agreements.board.model.Appointment.AppointmentDecision;
import se.samverka.agreements.board.model.Occupancy.BoardMember;
import se.samverka.agreements.board.model.Occupancy.Held;
import se.samverka.agreements.board.model.Occupancy.Post;

class OccupancyTest {

    private static final LocalDate START = LocalDate.of(2026, 1, 1);
    private static final int DAYS = 12;

    /// These nominators are groups, whose members sit whoever is party.
    private static final PartyTimes NOBODY = new PartyTimes(List.of());

    private static final List<Nominator> NOMINATORS =
            List.of(Nominator.group("vastmanland"), Nominator.group("sormland"), Nominator.group("mdu"));

    @Test
    void a_vacancy_and_a_seat_too_many_stand_beside_each_other() {
        var vastmanland = Nominator.group("vastmanland");
        var seats = List.of(new Seat(vastmanland, "Västmanland", "SRB", 2, 1));
        var appointments = List.of(
                held(appointment("Anna", vastmanland, SeatRole.ORDINARY, 0, null)),
                held(appointment("Bo", vastmanland, SeatRole.SUBSTITUTE, 0, null)),
                held(appointment("Cia", vastmanland, SeatRole.SUBSTITUTE, 0, 3)));

        assertThat(Occupancy.of(seats, appointments, NOBODY, START.plusDays(3)).posts())
                .containsExactly(
                        new Post(vastmanland, "Västmanland", SeatRole.ORDINARY, 2, 1, 1, 0),
                        new Post(vastmanland, "Västmanland", SeatRole.SUBSTITUTE, 1, 2, 0, 1));
        assertThat(Occupancy.of(seats, appointments, NOBODY, START.plusDays(4)).posts())
                .extracting(Post::overfilled)
                .containsExactly(0, 0);
    }

    @Test
    void whoever_sits_on_a_seat_that_is_gone_is_shown_beyond_the_seats() {
        var gone = Nominator.group("gone");
        var shown = Occupancy.of(
                List.of(), List.of(held(appointment("Anna", gone, SeatRole.ORDINARY, 0, null))), NOBODY, START);
        assertThat(shown.posts()).containsExactly(new Post(gone, null, SeatRole.ORDINARY, 0, 1, 0, 1));
        assertThat(shown.members()).extracting(BoardMember::person).containsExactly("Anna");
    }

    @Property
    void every_seat_is_filled_or_vacant_and_every_member_is_on_a_seat_or_beyond(
            @ForAll("seats") List<Seat> seats,
            @ForAll("appointments") List<Held> appointments,
            @ForAll("days") int day) {
        var shown = Occupancy.of(seats, appointments, NOBODY, START.plusDays(day));
        assertThat(shown.posts()).allSatisfy(post -> {
            assertThat(post.filled() - post.overfilled() + post.vacant()).isEqualTo(post.seats());
            assertThat(Math.min(post.vacant(), post.overfilled())).isZero();
            assertThat(post.vacant()).isBetween(0, post.seats());
        });
        assertThat(shown.posts().stream().mapToInt(Post::seats).sum())
                .isEqualTo(seats.stream()
                        .mapToInt(seat -> seat.ordinary() + seat.substitute())
                        .sum());
        // Counted anew, person by person.
        var sitting = new ArrayList<UUID>();
        appointments.forEach(held -> {
            var from = held.appointment().from();
            var to = held.appointment().to();
            var asked = START.plusDays(day);
            if (from.compareTo(asked) <= 0 && (to == null || to.compareTo(asked) >= 0)) {
                sitting.add(held.id());
            }
        });
        assertThat(shown.members()).extracting(BoardMember::appointmentId).containsExactlyInAnyOrderElementsOf(sitting);
        assertThat(shown.posts().stream().mapToInt(Post::filled).sum()).isEqualTo(sitting.size());
    }

    @Property
    void the_order_in_which_appointments_were_recorded_changes_nothing_of_the_seats(
            @ForAll("seats") List<Seat> seats,
            @ForAll("appointments") List<Held> appointments,
            @ForAll("days") int day,
            @ForAll Random random) {
        var shuffled = new ArrayList<>(appointments);
        Collections.shuffle(shuffled, random);
        var one = Occupancy.of(seats, appointments, NOBODY, START.plusDays(day));
        var other = Occupancy.of(seats, shuffled, NOBODY, START.plusDays(day));
        assertThat(other.posts()).containsExactlyInAnyOrderElementsOf(one.posts());
        assertThat(other.members()).containsExactlyInAnyOrderElementsOf(one.members());
    }

    @Property
    void one_more_takes_a_vacancy_or_is_one_too_many(
            @ForAll("seats") List<Seat> seats,
            @ForAll("appointments") List<Held> appointments,
            @ForAll("appointment") Held more) {
        var day = more.appointment().from();
        var and = new ArrayList<>(appointments);
        and.add(more);
        int before = balance(Occupancy.of(seats, appointments, NOBODY, day), more);
        assertThat(balance(Occupancy.of(seats, and, NOBODY, day), more)).isEqualTo(before - 1);
    }

    @Property
    void two_appointments_overlap_when_there_is_a_day_on_which_both_hold(
            @ForAll("appointment") Held a, @ForAll("appointment") Held b) {
        boolean shareADay = START.datesUntil(START.plusDays(3 * DAYS))
                .anyMatch(day -> a.appointment().holdsOn(day) && b.appointment().holdsOn(day));
        assertThat(a.appointment().overlaps(b.appointment())).isEqualTo(shareADay);
        assertThat(b.appointment().overlaps(a.appointment())).isEqualTo(shareADay);
    }

    @Test
    void two_spellings_of_a_name_are_the_same_person() {
        var composed = appointment("Åsa  Öberg", NOMINATORS.getFirst(), SeatRole.ORDINARY, 0, null);
        var other = appointment(" A\u030Asa\u00A0O\u0308BERG", NOMINATORS.getFirst(), SeatRole.ORDINARY, 0, null);
        assertThat(other.personKey()).isEqualTo(composed.personKey()).isEqualTo("åsa öberg");
    }

    /// Vacant seats less those beyond, where that appointment is.
    private static int balance(Occupancy occupancy, Held appointment) {
        return occupancy.posts().stream()
                .filter(post ->
                        post.nominator().equals(appointment.appointment().nominator())
                                && post.role() == appointment.appointment().role())
                .mapToInt(post -> post.vacant() - post.overfilled())
                .sum();
    }

    @Provide
    Arbitrary<Integer> days() {
        return Arbitraries.integers().between(-1, 2 * DAYS);
    }

    @Provide
    Arbitrary<List<Seat>> seats() {
        var number = Arbitraries.integers().between(0, 3);
        return Arbitraries.of(NOMINATORS)
                .flatMap(nominator -> Combinators.combine(number, number)
                        .as((ordinary, substitute) -> new Seat(nominator, "Grupp", null, ordinary, substitute)))
                .list()
                .ofMaxSize(3)
                .map(seats -> {
                    var distinct = new LinkedHashMap<Nominator, Seat>();
                    seats.forEach(seat -> distinct.put(seat.nominator(), seat));
                    return List.copyOf(distinct.values());
                });
    }

    @Provide
    Arbitrary<List<Held>> appointments() {
        return appointment().list().ofMaxSize(12);
    }

    @Provide
    Arbitrary<Held> appointment() {
        return Combinators.combine(
                        Arbitraries.of(NOMINATORS),
                        Arbitraries.of(SeatRole.values()),
                        Arbitraries.integers().between(0, DAYS),
                        Arbitraries.integers().between(0, DAYS).injectNull(0.3))
                .as((nominator, role, from, length) ->
                        held(appointment("Anna", nominator, role, from, length == null ? null : from + length)));
    }

    private static Held held(Appointment appointment) {
        return new Held(UUID.randomUUID(), appointment);
    }

    private static Appointment appointment(
            String person, Nominator nominator, SeatRole role, int from, @Nullable Integer to) {
        return new Appointment(
                person,
                nominator,
                role,
                false,
                START.plusDays(from),
                to == null ? null : START.plusDays(to),
                new AppointmentDecision("SRB", LocalDate.of(2024, 4, 19), "§ 21", null, null));
    }
}
