package se.samverka.meetings.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverka.meetings.decision.store.AgreementLinkEntity;
import se.samverka.meetings.meeting.model.DecisionOutcome;
import se.samverka.meetings.meeting.model.MeetingStatus;
import se.samverka.meetings.meeting.store.ParagraphEntity;
import se.samverka.search.Highlight;

/// A decision with the meeting it was made at.
@Schema(name = "Decision", description = "A decision and its meeting / Ett beslut och dess sammanträde")
public record DecisionDocument(
        @Schema(examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0c15")
        UUID id,

        @Schema(examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0c01")
        UUID meetingId,

        @Schema(examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0b01")
        UUID bodyId,

        @Schema(examples = "Strategisk regional beredning") String body,
        @Schema(examples = "2024-04-19") LocalDate date,

        @Schema(
                description =
                        "Status of the meeting; its decisions bind from APPROVED / Sammanträdets status; besluten gäller från APPROVED",
                examples = "ANNOUNCED")
        MeetingStatus meetingStatus,

        @Schema(description = "The § number / Paragrafens nummer", examples = "22")
        int paragraph,

        @Schema(examples = "Gemensam målbild") String title,
        @Schema(examples = "HSF240207") @Nullable String caseNumber,

        @Schema(examples = "Målbilden rekommenderas.") @Nullable
        String proposedDecision,

        @Schema(
                description = "Absent where nothing was decided, which decision=ABSENT and ANY show"
                        + " / Saknas där inget beslutats, vilket visas med decision=ABSENT och ANY",
                examples = "Målbilden rekommenderas.")
        @Nullable
        String decision,

        @Schema(examples = "RECOMMENDED") @Nullable DecisionOutcome outcome,
        List<AgreementLinkDocument> agreementLinks,

        @Schema(
                description = "Where the words of q stand; in a search alone / Var sökorden finns; endast vid sökning",
                examples = "[{\"field\":\"title\",\"fragments\":[{\"text\":\"Gemensam målbild\","
                        + "\"matches\":[{\"start\":9,\"end\":16}]}]}]")
        @Nullable
        List<Highlight> highlights) {

    static DecisionDocument of(
            ParagraphEntity paragraph, List<AgreementLinkEntity> links, @Nullable List<Highlight> highlights) {
        return new DecisionDocument(
                paragraph.id,
                paragraph.meeting.id,
                paragraph.bodyId,
                paragraph.meeting.body.name,
                paragraph.meeting.date,
                paragraph.meeting.status,
                paragraph.number,
                paragraph.title,
                paragraph.caseNumber,
                paragraph.proposedDecision,
                paragraph.decision,
                paragraph.outcome,
                links.stream().map(AgreementLinkDocument::of).toList(),
                highlights);
    }
}
