package se.samverka.meetings.meeting;

import jakarta.ws.rs.core.EntityTag;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverka.meetings.meeting.model.DecisionOutcome;
import se.samverka.meetings.meeting.model.SpokenContribution;
import se.samverka.meetings.meeting.store.ParagraphEntity;
import se.samverka.platform.web.EntityTags;
import se.samverka.platform.web.Tagged;

/// A paragraph as the API and the changes feed show it.
@Schema(name = "Paragraph", description = "A paragraph of minutes / En paragraf")
public record ParagraphDocument(
        @Schema(description = "Id of the meeting / Sammanträdets id", examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d13")
        UUID meetingId,

        @Schema(
                description = "The § number, unbroken by body and calendar year / Paragrafens nummer, obrutet per"
                        + " organ och kalenderår",
                examples = "21")
        int number,

        @Schema(description = "The paragraph's heading / Paragrafens rubrik", examples = "Välfärdsbrottslighet")
        String title,

        @Schema(description = "Case number / Diarienummer", examples = "RV240022") @Nullable
        String caseNumber,

        @Schema(
                description =
                        "Running text; an empty line between blocks / Löpande text, med en tom rad mellan" + " stycken",
                examples = "Beredningen får en lägesbild.")
        String summary,

        @Schema(description = "What organisations said / Vad organisationer framförde")
        List<SpokenContribution> contributions,

        @Schema(
                description = "What was proposed; never the decision / Förslag till beslut; aldrig beslutet",
                examples = "Ledningsgruppen får i uppgift att återkomma.")
        @Nullable
        String proposedDecision,

        @Schema(
                description = "What was decided; absent where nothing was / Vad som beslutades; saknas om inget"
                        + " beslutades",
                examples = "Ledningsgruppen får i uppgift att återkomma.")
        @Nullable
        String decision,

        @Schema(description = "Kind of decision; absent without a decision / Typ av beslut", examples = "ASSIGNED")
        @Nullable
        DecisionOutcome outcome,

        @Schema(description = "Supporting documents / Beslutsunderlag", examples = "[\"Tjänsteskrivelse\"]")
        List<String> documents,

        @Schema(
                description = "Matters reported for information / Anmälningsärenden",
                examples = "[\"RV240022-1.1 Årsplan\"]")
        List<String> notices,

        @Schema(description = "Grows by one with every change / Ökar med ett vid varje ändring", examples = "0")
        long revision) {

    static EntityTag tag(ParagraphEntity paragraph) {
        return EntityTags.of("p", paragraph.version);
    }

    static Tagged<ParagraphDocument> tagged(ParagraphEntity paragraph) {
        return new Tagged<>(of(paragraph), tag(paragraph));
    }

    static ParagraphDocument of(ParagraphEntity paragraph) {
        return new ParagraphDocument(
                paragraph.meeting.id,
                paragraph.number,
                paragraph.title,
                paragraph.caseNumber,
                paragraph.summary,
                paragraph.contributions,
                paragraph.proposedDecision,
                paragraph.decision,
                paragraph.outcome,
                paragraph.documents,
                paragraph.notices,
                paragraph.version);
    }
}
