package se.samverka.agreements.board;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverka.agreements.board.model.Appointment.AppointmentDecision;
import se.samverka.agreements.board.model.Nominator;
import se.samverka.agreements.board.model.SeatRole;
import se.samverka.agreements.board.store.AppointmentEntity;

/// An appointment as callers see it.
///
/// @param to the last day, inclusive; left out while nobody has ended it
/// @param recordedAt when it was last changed
@Schema(name = "RecordedAppointment", description = "A person's place on a board / Ett uppdrag i ett organ")
public record AppointmentDocument(
        @Schema(examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0a02")
        UUID id,

        @Schema(examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0a01")
        UUID boardId,

        @Schema(examples = "Anna Berg") String person,
        Nominator nominator,
        SeatRole role,
        @Schema(examples = "false") boolean chair,
        @Schema(examples = "2026-01-01") LocalDate from,
        @Schema(examples = "2027-12-31") @Nullable LocalDate to,
        AppointmentDecision decision,
        @Schema(examples = "2025-12-01T08:00:00Z") Instant recordedAt) {

    public static AppointmentDocument of(AppointmentEntity entity) {
        var appointment = entity.appointment();
        return new AppointmentDocument(
                entity.id,
                entity.boardId,
                appointment.person(),
                appointment.nominator(),
                appointment.role(),
                appointment.hasChair(),
                appointment.from(),
                appointment.to(),
                appointment.decision(),
                entity.recordedAt);
    }
}
