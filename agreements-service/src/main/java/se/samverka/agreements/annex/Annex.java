package se.samverka.agreements.annex;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverka.agreements.annex.model.AnnexRevisableBy;
import se.samverka.platform.rule.Name;
import se.samverka.platform.rule.Required;
import se.samverka.platform.rule.Text;
import se.samverka.platform.rule.Violation;
import se.samverka.terms.TermsViolation;

/// An annex of a draft, with its first text.
///
/// @param label what the agreement calls it, `Bilaga 1`; unique within the agreement
/// @param revisableBy who may revise it once the agreement is in force
/// @param boardId the board that may revise it; only with BOARD
/// @param text plain text; an annex has a text, a document, or both
/// @param documentId a document of the same agreement that holds the text
@Schema(name = "Annex", description = "An annex / En bilaga")
public record Annex(
        @Schema(
                description = "What the agreement calls the annex; unique within the agreement / Vad avtalet kallar"
                        + " bilagan; unik inom avtalet",
                examples = "Bilaga 1")
        @Name(max = 100)
        String label,

        @Schema(description = "The annex's title / Bilagans rubrik", examples = "Vision, mission och fokusområden")
        @Name(max = 300)
        String title,

        @Schema(
                description = "Who may revise it once the agreement is in force / Vem som får ändra den när avtalet"
                        + " gäller")
        AnnexRevisableBy revisableBy,

        @Schema(description = "The board that may revise it; with BOARD alone / Styrelsen som får ändra den") @Nullable
        UUID boardId,

        @Schema(description = "Plain text, at most 100 KiB / Ren text", examples = "Vision: ett hållbart samhälle.")
        @Nullable
        @Text(max = AnnexText.MAX_BYTES)
        String text,

        @Schema(description = "A document of the agreement / En handling") @Nullable
        UUID documentId) {

    public Annex {
        Required.field("label", label);
        Required.field("title", title);
        Required.field("revisableBy", revisableBy);
    }

    /// @return every broken rule that shows without the database, in the order of the document
    List<Violation> check() {
        var found = new ArrayList<Violation>();
        if (revisableBy == AnnexRevisableBy.BOARD && boardId == null) {
            found.add(TermsViolation.fieldMissing("/boardId", "An annex that a board may revise names the board"));
        }
        if (revisableBy == AnnexRevisableBy.PARTIES && boardId != null) {
            found.add(TermsViolation.fieldMisplaced("/boardId", "Only an annex that a board may revise names a board"));
        }
        AnnexText.check(text, documentId, found);
        return found;
    }
}
