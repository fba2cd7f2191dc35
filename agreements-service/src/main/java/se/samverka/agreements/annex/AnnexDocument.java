package se.samverka.agreements.annex;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverka.agreements.annex.model.AnnexRevisableBy;
import se.samverka.agreements.annex.store.AnnexEntity;

/// An annex with the text that applies on the day asked for.
///
/// @param revisions the number of texts, including those that apply from a later day
@Schema(name = "AnnexDocument", description = "An annex / En bilaga")
public record AnnexDocument(
        @Schema(examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0f01")
        UUID id,

        @Schema(examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0a01")
        UUID agreementId,

        @Schema(examples = "Bilaga 1") String label,

        @Schema(examples = "Vision, mission och fokusområden")
        String title,

        AnnexRevisableBy revisableBy,
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
