package se.samverka.agreements.annex;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverka.agreements.annex.store.AnnexRevisionEntity;
import se.samverka.agreements.annex.store.AnnexRevisions;

/// A text of an annex as callers see it.
///
/// @param number from 1; the parties agreed on number 1
/// @param text absent in lists, and when a document holds it
/// @param validFrom absent for the first text, which applies from the agreement's first day
@Schema(name = "RecordedAnnexRevision", description = "A text of an annex / En lydelse av en bilaga")
public record AnnexRevisionDocument(
        @Schema(examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0a18")
        UUID id,

        @Schema(description = "The annex's id / Bilagans id", examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0a16")
        UUID annexId,

        @Schema(
                description = "The text's number, from 1; the parties agreed on number 1 / Lydelsens nummer, från"
                        + " 1; parterna kom överens om nummer 1",
                examples = "2")
        int number,

        @Schema(description = "Absent in lists / Saknas i listor", examples = "Vision: ett hållbart samhälle.")
        @Nullable
        String text,

        @Schema(
                description = "Id of the agreement's file that holds the text; absent where text has it / Id för"
                        + " handlingen med lydelsen; saknas om den står i text")
        @Nullable
        UUID documentId,

        @Schema(description = "The day of the board's decision / Dagen för styrelsens beslut", examples = "2026-03-01")
        @Nullable
        LocalDate decidedOn,

        @Schema(
                description = "The decision's own reference, such as the § of the minutes / Beslutets beteckning,"
                        + " till exempel protokollets §",
                examples = "§ 12")
        @Nullable
        String reference,

        @Schema(description = "Absent for the first text / Saknas för den första", examples = "2026-04-01") @Nullable
        LocalDate validFrom,

        @Schema(description = "Why the annex is revised / Varför bilagan ändras", examples = "Nytt fokusområde")
        @Nullable
        String reason,

        @Schema(
                description = "When the text was recorded / När lydelsen antecknades",
                examples = "2026-03-05T08:00:00Z")
        Instant recordedAt) {

    static AnnexRevisionDocument of(AnnexRevisionEntity revision) {
        return new AnnexRevisionDocument(
                revision.id,
                revision.annexId,
                revision.number,
                revision.text,
                revision.documentId,
                revision.decidedOn,
                revision.reference,
                revision.validFrom,
                revision.reason,
                revision.recordedAt);
    }

    /// Without the text, as lists show it.
    static AnnexRevisionDocument of(AnnexRevisions.Heading revision) {
        return new AnnexRevisionDocument(
                revision.id(),
                revision.annexId(),
                revision.number(),
                null,
                revision.documentId(),
                revision.decidedOn(),
                revision.reference(),
                revision.validFrom(),
                revision.reason(),
                revision.recordedAt());
    }
}
