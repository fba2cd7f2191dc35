package se.samverka.meetings.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverka.meetings.decision.store.AgreementLinkEntity;
import se.samverka.meetings.meeting.model.DecisionOutcome;
import se.samverka.meetings.meeting.model.MeetingStatus;
import se.samverka.meetings.meeting.store.ParagraphEntity;

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

        @Schema(
                description = "The letter behind the number, if it has one / Bokstaven efter numret, om det finns en",
                examples = "a")
        @Nullable
        String letter,

        @Schema(examples = "Gemensam målbild") String title,
        @Schema(examples = "HSF240207") @Nullable String caseNumber,

        @Schema(examples = "Målbilden rekommenderas.") @Nullable
        String proposedDecision,

        @Schema(examples = "Målbilden rekommenderas.") String decision,
        @Schema(examples = "RECOMMENDED") @Nullable DecisionOutcome outcome,

        @Schema(
                description =
                        "Kinds of the decision's parts, where they differ / Typ för beslutets delar, om de skiljer sig åt",
                examples = "[\"RECOMMENDED\",\"ASSIGNED\"]")
        List<DecisionOutcome> outcomes,

        List<AgreementLinkDocument> agreementLinks) {

    static DecisionDocument of(ParagraphEntity paragraph, List<AgreementLinkEntity> links) {
        return new DecisionDocument(
                paragraph.id,
                paragraph.meeting.id,
                paragraph.bodyId,
                paragraph.meeting.body.name,
                paragraph.meeting.date,
                paragraph.meeting.status,
                paragraph.number,
                paragraph.letter,
                paragraph.title,
                paragraph.caseNumber,
                paragraph.proposedDecision,
                Objects.requireNonNull(paragraph.decision),
                paragraph.outcome,
                paragraph.outcomes,
                links.stream().map(AgreementLinkDocument::of).toList());
    }
}
