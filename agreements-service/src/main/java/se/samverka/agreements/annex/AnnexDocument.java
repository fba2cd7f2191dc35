package se.samverka.agreements.annex;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverka.agreements.annex.model.AnnexRevisableBy;
import se.samverka.agreements.annex.store.AnnexEntity;

/// An annex with the text that applies on the day asked for.
///
/// @param revisions the number of texts, including those that apply from a later day
@Schema(name = "RecordedAnnex", description = "An annex / En bilaga")
public record AnnexDocument(
        @Schema(examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0a16")
        UUID id,

        @Schema(examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0a01")
        UUID agreementId,

        @Schema(
                description = "What the agreement calls the annex; unique within the agreement / Vad avtalet kallar"
                        + " bilagan; unik inom avtalet",
                examples = "Bilaga 1")
        String label,

        @Schema(description = "The annex's title / Bilagans rubrik", examples = "Vision, mission och fokusområden")
        String title,

        @Schema(
                description = "Who may revise it once the agreement is in force / Vem som får ändra den när avtalet"
                        + " gäller")
        AnnexRevisableBy revisableBy,

        @Schema(
                description = "Id of the board that may revise it; with BOARD alone / Id för styrelsen som får"
                        + " ändra den; bara med BOARD")
        @Nullable
        UUID boardId,

        @Schema(description = "How many texts it has had / Antal lydelser", examples = "1")
        int revisions,

        @Schema(
                description =
                        "The text that applies on the day asked for / Lydelsen som gäller den efterfrågade" + " dagen")
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
