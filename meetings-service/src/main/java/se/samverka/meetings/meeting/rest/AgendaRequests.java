package se.samverka.meetings.meeting.rest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverka.meetings.meeting.model.AgendaText;
import se.samverka.platform.rule.Name;
import se.samverka.platform.rule.Text;

/// Request bodies about agendas.
final class AgendaRequests {

    private static final int LONG_TEXT = 200_000;
    private static final int MANY = 500;

    private AgendaRequests() {}

    /// An item of an agenda, new or replaced.
    @Schema(name = "AgendaItemRequest")
    record AgendaItemRequest(
            @Min(1)
            @Max(AgendaText.MANY)
            @Schema(
                    description =
                            "Place on the agenda, from 1; a new item comes last and another keeps its place when left out / Plats på listan, från 1; utan plats hamnar ett nytt ärende sist och ett annat behåller sin",
                    examples = "3")
            @Nullable
            Integer position,

            @Schema(
                    description =
                            "Id of the earlier § of the body whose postponed matter the item takes up; /decisions?postponed=OPEN lists them / Id för den tidigare paragraf i organet vars bordlagda eller återremitterade ärende tas upp; /decisions?postponed=OPEN listar dem",
                    examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d21")
            @Nullable
            UUID continues,

            @Schema(description = "What the matter is called / Ärendets rubrik", examples = "Gemensam målbild")
            @Name(max = 500)
            String title,

            @Schema(description = "Case number / Diarienummer", examples = "HSF240207") @Nullable @Name(max = 60)
            String caseNumber,

            @Schema(
                    description = "What it is about / Vad ärendet gäller",
                    examples = "En gemensam målbild för god och nära vård.")
            @Nullable
            @Text(max = LONG_TEXT)
            String summary,

            @Schema(
                    description = "What is proposed for decision / Förslag till beslut",
                    examples = "Målbilden rekommenderas.")
            @Nullable
            @Text(max = LONG_TEXT)
            String proposedDecision,

            @Size(max = MANY)
            @Schema(
                    description = "The papers of the matter, by name / Ärendets handlingar",
                    examples = "[\"Tjänsteskrivelse\"]")
            @Nullable
            List<@Name(max = 1_000) String> documents) {

        AgendaText text() {
            return new AgendaText(
                    title.strip(),
                    caseNumber,
                    summary == null ? "" : summary,
                    proposedDecision,
                    documents == null ? List.of() : documents);
        }
    }

    @Schema(name = "AgendaItemWithdrawalRequest")
    record AgendaItemWithdrawalRequest(
            @Schema(
                    description = "Why the matter is not taken up / Varför ärendet inte tas upp",
                    examples = "Underlaget är inte klart.")
            @Text(max = 1_000)
            String reason) {}
}
