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
        @Schema(description = "The decision's id / Beslutets id", examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d15")
        UUID id,

        @Schema(description = "Id of the meeting / Sammanträdets id", examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d13")
        UUID meetingId,

        @Schema(
                description = "Id of the body that meets / Id för organet som sammanträder",
                examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d11")
        UUID bodyId,

        @Schema(description = "The body's name / Organets namn", examples = "Strategisk regional beredning")
        String body,

        @Schema(description = "The day of the meeting / Sammanträdets dag", examples = "2024-04-19")
        LocalDate date,

        @Schema(
                description =
                        "Status of the meeting. A decision binds once its paragraph is approved, which may be before the others / Sammanträdets status. Ett beslut gäller när dess paragraf är justerad, vilket kan vara före de andra",
                examples = "ANNOUNCED")
        MeetingStatus meetingStatus,

        @Schema(
                description =
                        "The approval that covers it, one of the meeting's; absent until then / Justeringen som omfattar beslutet, en av sammanträdets; saknas dessförinnan",
                examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d19")
        @Nullable
        UUID approvalId,

        @Schema(
                description =
                        "The day from which everybody may read it; absent until then / Dagen från vilken alla får läsa det; saknas dessförinnan",
                examples = "2024-04-26")
        @Nullable
        LocalDate announcedOn,

        @Schema(description = "The § number / Paragrafens nummer", examples = "22")
        int paragraph,

        @Schema(
                description = "The letter behind the number, if it has one / Bokstaven efter numret, om det finns en",
                examples = "a")
        @Nullable
        String letter,

        @Schema(description = "The paragraph's heading / Paragrafens rubrik", examples = "Gemensam målbild")
        String title,

        @Schema(description = "Case number / Diarienummer", examples = "HSF240207") @Nullable
        String caseNumber,

        @Schema(
                description = "What was proposed; never the decision / Förslag till beslut; aldrig beslutet",
                examples = "Målbilden rekommenderas.")
        @Nullable
        String proposedDecision,

        @Schema(
                description = "Absent where nothing was decided, which decision=ABSENT and ANY show"
                        + " / Saknas där inget beslutats, vilket visas med decision=ABSENT och ANY",
                examples = "Målbilden rekommenderas.")
        @Nullable
        String decision,

        @Schema(
                description = "Kind of decision; absent without one / Beslutets slag; saknas utan beslut",
                examples = "RECOMMENDED")
        @Nullable
        DecisionOutcome outcome,

        @Schema(
                description =
                        "Kinds of the decision's parts, where they differ / Typ för beslutets delar, om de skiljer sig åt",
                examples = "[\"RECOMMENDED\",\"ASSIGNED\"]")
        List<DecisionOutcome> outcomes,

        @Schema(description = "Agreements that the decision is about / Avtal som beslutet gäller")
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
                paragraph.approvalId,
                paragraph.announcedOn,
                paragraph.number,
                paragraph.letter,
                paragraph.title,
                paragraph.caseNumber,
                paragraph.proposedDecision,
                paragraph.decision,
                paragraph.outcome,
                paragraph.outcomes,
                links.stream().map(AgreementLinkDocument::of).toList(),
                highlights);
    }
}
