package se.samverka.agreements.board;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverka.agreements.agreement.model.PartyTimes;
import se.samverka.agreements.board.model.Board.BoardKind;
import se.samverka.agreements.board.model.Occupancy;
import se.samverka.agreements.board.model.Occupancy.BoardMember;
import se.samverka.agreements.board.model.Occupancy.Held;
import se.samverka.agreements.board.model.Occupancy.Post;
import se.samverka.agreements.board.model.Seat;
import se.samverka.agreements.board.store.BoardEntity;

/// A board as callers see it: its seats, and how they were filled on a day.
///
/// @param validOn the day that posts and members are shown for
/// @param posts what is filled, vacant and overfilled, for each nominator and role
@Schema(name = "EstablishedBoard", description = "Governance body / Styrelse, programråd eller programgrupp")
public record BoardDocument(
        @Schema(examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0a13")
        UUID id,

        @Schema(examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0a01")
        UUID agreementId,

        @Schema(
                description = "The board's name, unique within the agreement / Styrelsens namn, unikt inom avtalet",
                examples = "Programråd")
        String name,

        @Schema(description = "What kind of board it is / Styrelsens slag")
        BoardKind kind,

        @Schema(
                description = "What the board is there for / Styrelsens uppgift",
                examples = "Säkerställa att arbetet utvecklas i linje med dess syfte")
        @Nullable
        String purpose,

        @Schema(
                description = "The seats of each nominator; none while they are not decided / Platser per"
                        + " nominerande part eller grupp; inga så länge de inte är beslutade")
        List<Seat> seats,

        @Schema(description = "The day shown / Dagen som visas", examples = "2026-03-01")
        LocalDate validOn,

        @Schema(description = "Filled, vacant, overfilled / Tillsatt, vakant, överbesatt")
        List<Post> posts,

        @Schema(description = "Who sits that day / Ledamöter den dagen")
        List<BoardMember> members) {

    /// @param holding who sits on the board on the day
    /// @param parties who is party to the agreement on which days
    public static BoardDocument of(BoardEntity entity, List<Held> holding, PartyTimes parties, LocalDate day) {
        var board = entity.board();
        var occupancy = Occupancy.of(board.seats(), holding, parties, day);
        return new BoardDocument(
                entity.id,
                entity.agreementId,
                board.name(),
                board.kind(),
                board.purpose(),
                board.seats(),
                day,
                occupancy.posts(),
                occupancy.members());
    }
}
