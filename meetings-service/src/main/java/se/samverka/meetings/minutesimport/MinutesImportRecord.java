package se.samverka.meetings.minutesimport;

import jakarta.ws.rs.core.EntityTag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverka.meetings.minutesimport.model.ImportStatus;
import se.samverka.meetings.minutesimport.model.KeptDiagnostic;
import se.samverka.meetings.minutesimport.model.KeptSource;
import se.samverka.meetings.minutesimport.store.MinutesImportEntity;
import se.samverka.platform.web.EntityTags;
import se.samverka.platform.web.Tagged;

/// What is kept of an import: who sent what, and what became of it.
@Schema(name = "MinutesImportRecord", description = "What is kept of an import / Vad som sparas om en import")
public record MinutesImportRecord(
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

        @Schema(description = "The lines that each field was read from / Raderna som varje fält lästes ur")
        List<KeptSource> sources,

        @Schema(description = "What a person should look at / Vad någon bör titta på")
        List<KeptDiagnostic> diagnostics,

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
        String reason,

        @Schema(description = "Grows by one with every change / Ökar med ett vid varje ändring", examples = "0")
        long revision) {

    static Tagged<MinutesImportRecord> tagged(MinutesImportEntity one) {
        return new Tagged<>(of(one), tag(one));
    }

    static EntityTag tag(MinutesImportEntity one) {
        return EntityTags.of("mi", one.version);
    }

    static MinutesImportRecord of(MinutesImportEntity one) {
        return new MinutesImportRecord(
                one.id,
                one.bodyId,
                one.meetingId,
                one.date,
                one.status,
                one.importedAt,
                one.organisationNumber,
                one.mediaType,
                one.bytes,
                one.pages,
                one.sha256,
                one.sources,
                one.diagnostics,
                one.closedAt,
                one.reason,
                one.version);
    }
}
