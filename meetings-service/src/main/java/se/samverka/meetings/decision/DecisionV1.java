package se.samverka.meetings.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.meetings.body.model.BodyKind;
import se.samverka.meetings.decision.model.AgreementRelation;
import se.samverka.meetings.meeting.model.DecisionOutcome;

/// The data of every event about a decision: the whole document and its revision.
///
/// @param id the decision's id, which is also the event's key
/// @param revision counts the events of this decision, from 1; a consumer ignores an event that is not newer than
/// the last one
/// @param body the body's name when its minutes were approved
/// @param organisation the organisation that the body belonged to then; null where it belonged to none
/// @param bodyKind the body's kind then
/// @param date of the meeting
/// @param paragraph the § number
/// @param letter behind the number; null for most paragraphs
/// @param outcomes of the decision's parts, when they differ; empty otherwise
/// @param sentTo to whom the decision is sent
/// @param approvedOn the day from which the decision binds
/// @param announcedOn the day from which everybody may read it; null until then
public record DecisionV1(
        UUID id,
        long revision,
        UUID meetingId,
        UUID bodyId,
        String body,
        @Nullable String organisation,
        BodyKind bodyKind,
        LocalDate date,
        int paragraph,
        @Nullable String letter,
        String title,
        @Nullable String caseNumber,
        @Nullable String proposedDecision,
        String decision,
        DecisionOutcome outcome,
        List<DecisionOutcome> outcomes,
        List<String> sentTo,
        LocalDate approvedOn,
        @Nullable LocalDate announcedOn,
        List<AgreementLinkV1> agreementLinks) {

    /// A link of the decision to an agreement.
    public record AgreementLinkV1(UUID agreementId, AgreementRelation relation) {}
}
