package se.samverka.agreements.board.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverka.agreements.agreement.model.PartyTimes;
import se.samverka.platform.rule.Name;
import se.samverka.platform.rule.Required;
import se.samverka.platform.rule.Text;
import se.samverka.platform.rule.Violation;
import se.samverka.terms.TermsViolation;

/// A body that governs an agreement's work (styrelse, programråd, programgrupp).
///
/// @param name unique among the agreement's boards, 1 to 200 characters
/// @param purpose what the board is there for, at most 2000 characters
/// @param seats one entry for each nominator; none while the seats are not decided
public record Board(
        @Schema(description = "The board's name, unique within the agreement / Styrelsens namn, unikt inom avtalet")
        @Name(max = 200)
        String name,

        @Schema(description = "What kind of board it is / Styrelsens slag")
        BoardKind kind,

        @Schema(description = "What the board is there for / Styrelsens uppgift") @Nullable @Text(max = 2_000)
        String purpose,

        @Schema(
                description = "The seats of each nominator; none while they are not decided / Platser per"
                        + " nominerande part eller grupp; inga så länge de inte är beslutade")
        List<Seat> seats) {

    private static final int MAX_NOMINATORS = 500;
    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    public Board {
        Required.field("name", name);
        Required.field("kind", kind);
        seats = Required.list("seats", seats);
    }

    /// Kinds of board.
    public enum BoardKind {
        /// Styrelse.
        STEERING_BOARD,
        /// Programråd: the strategic body.
        PROGRAMME_COUNCIL,
        /// Programgrupp: the operative body.
        PROGRAMME_GROUP,
        OTHER
    }

    public boolean hasSeatOf(Nominator nominator) {
        return seats.stream().anyMatch(seat -> seat.nominator().equals(nominator));
    }

    /// @return every broken rule, in the order of the document
    public List<Violation> check(PartyTimes parties) {
        var found = new ArrayList<Violation>();
        if (seats.size() > MAX_NOMINATORS) {
            found.add(TermsViolation.outOfBounds("/seats", "The number of nominators", 0, MAX_NOMINATORS));
            return found;
        }
        var seen = new HashSet<Nominator>();
        for (int i = 0; i < seats.size(); i++) {
            var seat = seats.get(i);
            var pointer = "/seats/" + i;
            seat.nominator().check(pointer + "/nominator", parties, found);
            if (!seen.add(seat.nominator())) {
                found.add(BoardViolation.nominatorTwice(pointer + "/nominator", seat.nominator()));
            }
            group(pointer, seat, found);
            number(pointer + "/ordinary", seat.ordinary(), found);
            number(pointer + "/substitute", seat.substitute(), found);
        }
        return found;
    }

    private static void group(String pointer, Seat seat, List<Violation> found) {
        var id = seat.nominator().groupId();
        if (id != null && !ID.matcher(id).matches()) {
            found.add(TermsViolation.malformed(
                    pointer + "/nominator/groupId", "A group's id has small letters a-z, digits and single hyphens"));
        }
        if (id != null && seat.groupName() == null) {
            found.add(TermsViolation.fieldMissing(pointer + "/groupName", "A group has a name"));
        }
        if (id == null && seat.groupName() != null) {
            found.add(TermsViolation.fieldMisplaced(pointer + "/groupName", "A party has its name in the register"));
        }
    }

    private static void number(String pointer, int seats, List<Violation> found) {
        if (seats < 0 || seats > Seat.MAX_SEATS) {
            found.add(TermsViolation.outOfBounds(pointer, "The number of seats", 0, Seat.MAX_SEATS));
        }
    }
}
