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
@Schema(name = "RecordedAppointment", description = "A person's place on a board / Ett förordnande i en styrelse")
public record AppointmentDocument(
        @Schema(examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0a14")
        UUID id,

        @Schema(description = "The board's id / Styrelsens id", examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0a13")
        UUID boardId,

        @Schema(
                description = "The person's name; it also tells two of one name apart / Personens namn; skiljer"
                        + " även två med samma namn åt",
                examples = "Anna Berg")
        String person,

        @Schema(
                description = "The party or group that nominates for the seat / Parten eller gruppen som nominerar"
                        + " till platsen")
        Nominator nominator,

        @Schema(description = "Ordinary member or substitute / Ordinarie eller ersättare")
        SeatRole role,

        @Schema(description = "Whether the person chairs the board / Om personen är ordförande", examples = "false")
        boolean chair,

        @Schema(
                description = "First day of the appointment, inclusive / Förordnandets första dag",
                examples = "2026-01-01")
        LocalDate from,

        @Schema(
                description = "Last day of the appointment, inclusive; absent until it is ended / Förordnandets"
                        + " sista dag; saknas tills det avslutas",
                examples = "2027-12-31")
        @Nullable
        LocalDate to,

        @Schema(description = "The decision to appoint / Beslutet om förordnandet")
        AppointmentDecision decision,

        @Schema(
                description = "When it was last changed / När förordnandet senast ändrades",
                examples = "2025-12-01T08:00:00Z")
        Instant recordedAt) {

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
