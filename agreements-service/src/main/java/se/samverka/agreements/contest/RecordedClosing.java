package se.samverka.agreements.contest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.samverka.agreements.contest.store.ClosingEntity;
import se.samverka.platform.value.OrganisationNumber;

/// A contest's closing as callers see it.
///
/// @param recordedBy who closed it, as the token names the caller
@Schema(name = "RecordedContestClosing", description = "Closing of a contest / Avslut av en tvist om bundenhet")
public record RecordedClosing(
        @Schema(examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0a1c")
        UUID id,

        @Schema(
                description = "The party that owes nothing any more / Parten som inte längre är betalningsskyldig",
                type = SchemaType.STRING,
                examples = "212000-2080")
        OrganisationNumber party,

        @Schema(description = "The day on which it was settled / Dagen då det avgjordes", examples = "2026-11-20")
        LocalDate closedOn,

        @Schema(
                description = "Why the contest is closed / Varför tvisten avslutas",
                examples = "Beslutet upphävdes och fattas inte på nytt")
        String reason,

        @Schema(
                description = "Id of the agreement's file that says so / Id för handlingen som visar det",
                examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0a12")
        UUID documentId,

        @Schema(
                description = "When the closing was recorded / När avslutet antecknades",
                examples = "2026-11-20T08:00:00Z")
        Instant recordedAt,

        @Schema(
                description = "Who recorded it: the subject of the caller's token / Vem som antecknade det:"
                        + " subjektet i anroparens token",
                examples = "platform-admin")
        String recordedBy) {

    static RecordedClosing of(ClosingEntity entity) {
        return new RecordedClosing(
                entity.id,
                OrganisationNumber.of(entity.party),
                entity.closedOn,
                entity.reason,
                entity.documentId,
                entity.recordedAt,
                entity.recordedBy);
    }
}
