package se.samverka.meetings.meeting;

import jakarta.ws.rs.core.EntityTag;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverka.meetings.meeting.store.AgendaItemEntity;
import se.samverka.meetings.meeting.store.AgendaVersionEntity.KeptItem;
import se.samverka.platform.web.EntityTags;

/// A matter on an agenda, as the API shows it.
@Schema(name = "AgendaItem", description = "A matter on an agenda / Ett ärende på en föredragningslista")
public record AgendaItemDocument(
        @Schema(
                description = "The item's id, which it keeps / Ärendets id, som det behåller",
                examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d18")
        UUID id,

        @Schema(description = "Place on the agenda, from 1 / Plats på listan, från 1", examples = "3")
        int position,

        @Schema(description = "What the matter is called / Ärendets rubrik", examples = "Gemensam målbild")
        String title,

        @Schema(description = "Case number / Diarienummer", examples = "HSF240207") @Nullable
        String caseNumber,

        @Schema(
                description = "What it is about; empty when nothing is said / Vad ärendet gäller; tomt om inget anges",
                examples = "En gemensam målbild för god och nära vård.")
        String summary,

        @Schema(
                description = "What is proposed for decision / Förslag till beslut",
                examples = "Målbilden rekommenderas.")
        @Nullable
        String proposedDecision,

        @Schema(
                description = "The papers of the matter, by name / Ärendets handlingar",
                examples = "[\"Tjänsteskrivelse\"]")
        List<String> documents,

        @Schema(
                description =
                        "Why the matter is withdrawn; absent while it is to be taken up / Varför ärendet har utgått; saknas så länge det ska behandlas",
                examples = "Underlaget är inte klart.")
        @Nullable
        String withdrawnReason,

        @Schema(
                description =
                        "The § whose postponed matter the item takes up, where the reader may read it / Paragrafen vars bordlagda eller återremitterade ärende tas upp, om läsaren får läsa den")
        @Nullable
        ParagraphLinkDocument continues,

        @Schema(description = "Grows with each change / Ökar vid varje ändring", examples = "0")
        long revision) {

    static EntityTag tag(AgendaItemEntity item) {
        return EntityTags.of("i", item.version);
    }

    static AgendaItemDocument of(AgendaItemEntity item, @Nullable ParagraphLinkDocument continues) {
        return new AgendaItemDocument(
                item.id,
                item.position,
                item.title,
                item.caseNumber,
                item.summary,
                item.proposedDecision,
                item.documents,
                item.withdrawnReason,
                continues,
                item.version);
    }

    static AgendaItemDocument of(KeptItem item, @Nullable ParagraphLinkDocument continues) {
        return new AgendaItemDocument(
                item.id(),
                item.position(),
                item.title(),
                item.caseNumber(),
                item.summary(),
                item.proposedDecision(),
                item.documents(),
                item.withdrawnReason(),
                continues,
                item.revision());
    }
}
