package se.samverka.meetings.minutesimport;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverka.meetings.minutesimport.model.ImportStatus;
import se.samverka.meetings.minutesimport.store.MinutesImportRepository;

/// An import in a list: without its sources and diagnostics, which one import shows.
@Schema(name = "ListedImport", description = "An import in a list / En import i en lista")
public record ListedImport(
        @Schema(examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d21")
        UUID id,

        @Schema(description = "Whose minutes they are / Organet", examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d11")
        UUID bodyId,

        @Schema(
                description =
                        "The meeting with the minutes; absent once the import is discarded / Sammanträdet med protokollet; saknas när importen har kasserats",
                examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d13")
        @Nullable
        UUID meetingId,

        @Schema(description = "The day of the meeting / Sammanträdesdagen", examples = "2024-04-19")
        LocalDate date,

        @Schema(
                description =
                        "PROPOSED until a § of it is approved (ACCEPTED), or its minutes are deleted (DISCARDED) / PROPOSED tills en paragraf justeras (ACCEPTED) eller protokollet tas bort (DISCARDED)",
                examples = "PROPOSED")
        ImportStatus status,

        @Schema(description = "When it was imported / När den gjordes", examples = "2024-04-22T08:00:00Z")
        Instant importedAt,

        @Schema(
                description =
                        "The organisation that imported it; absent for an administrator / Organisationen som importerade; saknas för en administratör",
                examples = "232100-0172")
        @Nullable
        String organisationNumber,

        @Schema(description = "What was sent / Vad som skickades", examples = "application/pdf")
        String mediaType,

        @Schema(description = "How many bytes were sent / Antal byte som skickades", examples = "48213")
        int bytes,

        @Schema(
                description = "How many pages a PDF file had; 1 for text / Antal sidor i en PDF-fil; 1 för text",
                examples = "12")
        int pages,

        @Schema(
                description =
                        "The SHA-256 of what was sent, which itself is not kept / SHA-256 för det som skickades, som inte självt sparas",
                examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        String sha256,

        @Schema(description = "How many diagnostics it has / Antal anmärkningar", examples = "3")
        int diagnosticsCount,

        @Schema(
                description =
                        "When it was accepted or discarded; absent before / När den godtogs eller kasserades; saknas dessförinnan",
                examples = "2024-04-26T08:00:00Z")
        @Nullable
        Instant closedAt,

        @Schema(
                description = "Why it was discarded; absent otherwise / Varför den kasserades; saknas annars",
                examples = "Fel protokoll")
        @Nullable
        String reason) {

    static ListedImport of(MinutesImportRepository.Row row) {
        return new ListedImport(
                row.id(),
                row.bodyId(),
                row.meetingId(),
                row.meetsOn(),
                row.status(),
                row.importedAt(),
                row.organisationNumber(),
                row.mediaType(),
                row.bytes(),
                row.pages(),
                row.sha256(),
                row.diagnostics(),
                row.closedAt(),
                row.reason());
    }
}
