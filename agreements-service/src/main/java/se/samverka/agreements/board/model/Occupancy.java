package se.samverka.agreements.board.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverka.agreements.agreement.model.PartyTimes;

/// Who sits on a board on a day, and which of its seats are vacant or overfilled. More members than there are
/// seats
/// are shown, not refused.
///
/// @param posts one for each nominator and role that has seats or members, in the order of the seats
/// @param members in the order of the posts, the longest-serving first
public record Occupancy(List<Post> posts, List<BoardMember> members) {

    /// The seats of one nominator in one role.
    ///
    /// @param groupName the group's name, where the nominator is a group that the board still has
    /// @param seats how many there are
    /// @param filled how many members hold one on the day
    /// @param vacant how many of the seats nobody holds; zero when overfilled
    /// @param overfilled how many members there are beyond the seats; zero when vacant
    @Schema(name = "BoardPost")
    public record Post(
            @Schema(
                    description = "The party or group that nominates for the seats / Parten eller gruppen som nominerar"
                            + " till platserna")
            Nominator nominator,

            @Schema(
                    description = "The group's name, where the nominator is a group / Gruppens namn, om en grupp"
                            + " nominerar")
            @Nullable
            String groupName,

            @Schema(description = "Ordinary member or substitute / Ordinarie eller ersättare")
            SeatRole role,

            @Schema(description = "How many seats there are / Antal platser")
            int seats,

            @Schema(description = "How many members hold one on the day / Antal ledamöter den dagen")
            int filled,

            @Schema(
                    description = "How many seats nobody holds; 0 when overfilled / Antal lediga platser; 0 vid"
                            + " överbesättning")
            int vacant,

            @Schema(description = "How many members there are beyond the seats / Antal ledamöter utöver platserna")
            int overfilled) {

        private static Post of(Nominator nominator, @Nullable String groupName, SeatRole role, int seats, int filled) {
            return new Post(
                    nominator,
                    groupName,
                    role,
                    seats,
                    filled,
                    Math.max(0, seats - filled),
                    Math.max(0, filled - seats));
        }
    }

    /// A kept appointment.
    public record Held(UUID id, Appointment appointment) {

        /// With the days that are left of it, when the party is not a party on all of them.
        Optional<Held> by(PartyTimes parties) {
            return appointment.held(parties).map(left -> new Held(id, left));
        }
    }

    /// Somebody who sits on the board on the day.
    ///
    /// @param to the last day, inclusive: of the appointment or, where that comes first, of the party
    public record BoardMember(
            @Schema(description = "Id of the appointment / Förordnandets id")
            UUID appointmentId,

            @Schema(
                    description = "The person's name; it also tells two of one name apart / Personens namn; skiljer"
                            + " även två med samma namn åt")
            String person,

            @Schema(
                    description = "The party or group that nominates for the seat / Parten eller gruppen som nominerar"
                            + " till platsen")
            Nominator nominator,

            @Schema(description = "Ordinary member or substitute / Ordinarie eller ersättare")
            SeatRole role,

            @Schema(description = "Whether the person chairs the board / Om personen är ordförande")
            boolean chair,

            @Schema(description = "First day of the appointment, inclusive / Förordnandets första dag")
            LocalDate from,

            @Schema(
                    description = "Last day, inclusive: of the appointment or, where that comes first, of the party /"
                            + " Sista dag: förordnandets, eller partens om den kommer först")
            @Nullable
            LocalDate to) {

        private static BoardMember of(Held held) {
            var appointment = held.appointment();
            return new BoardMember(
                    held.id(),
                    appointment.person(),
                    appointment.nominator(),
                    appointment.role(),
                    appointment.hasChair(),
                    appointment.from(),
                    appointment.to());
        }
    }

    /// @param appointments those of the board; whoever does not sit on that day is left out
    /// @param parties who is party to the agreement on which days: nobody sits for a party that has left
    public static Occupancy of(List<Seat> seats, List<Held> appointments, PartyTimes parties, LocalDate day) {
        var holding = appointments.stream()
                .flatMap(held -> held.by(parties).stream())
                .filter(held -> held.appointment().holdsOn(day))
                .sorted(Comparator.comparing((Held held) -> held.appointment().from())
                        .thenComparing(Held::id))
                .toList();
        var byNominator = new LinkedHashMap<Nominator, @Nullable Seat>();
        seats.forEach(seat -> byNominator.put(seat.nominator(), seat));
        // Members whose nominator no longer has a seat come after all that have.
        holding.forEach(held -> byNominator.putIfAbsent(held.appointment().nominator(), null));
        var filled = holding.stream()
                .collect(Collectors.groupingBy(
                        held -> held.appointment().nominator(),
                        Collectors.groupingBy(held -> held.appointment().role())));
        var posts = new ArrayList<Post>();
        var members = new ArrayList<BoardMember>();
        byNominator.forEach((nominator, seat) -> {
            for (var role : SeatRole.values()) {
                var held = filled.getOrDefault(nominator, Map.of()).getOrDefault(role, List.of());
                int number = seat == null ? 0 : seat.in(role);
                if (number > 0 || !held.isEmpty()) {
                    var name = seat == null ? null : seat.groupName();
                    posts.add(Post.of(nominator, name, role, number, held.size()));
                }
                held.forEach(one -> members.add(BoardMember.of(one)));
            }
        });
        return new Occupancy(List.copyOf(posts), List.copyOf(members));
    }
}
