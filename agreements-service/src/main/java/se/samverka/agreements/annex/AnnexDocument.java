package se.samverka.agreements.annex;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverka.agreements.annex.Annex.RevisableBy;

/// An annex with the text that is in force on the day asked for.
///
/// @param revisions how many texts it has had, those to come among them
@Schema(name = "AnnexDocument", description = "An annex / En bilaga")
public record AnnexDocument(
        @Schema(examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0f01")
        UUID id,

        @Schema(examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0a01")
        UUID agreementId,

        @Schema(examples = "Bilaga 1") String label,

        @Schema(examples = "Vision, mission och fokusområden")
        String title,

        RevisableBy revisableBy,
        @Nullable UUID boardId,

        @Schema(description = "How many texts it has had / Antal lydelser", examples = "1")
        int revisions,

        AnnexRevisionDocument revision) {

    static AnnexDocument of(AnnexEntity annex, int revisions, AnnexRevisionDocument revision) {
        return new AnnexDocument(
                annex.id,
                annex.agreementId,
                annex.label,
                annex.title,
                annex.revisableBy,
                annex.boardId,
                revisions,
                revision);
    }
}
