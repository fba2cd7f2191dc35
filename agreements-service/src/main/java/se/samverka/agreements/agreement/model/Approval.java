package se.samverka.agreements.agreement.model;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What a party has decided, and how an appeal against it ended.
///
/// @param decidedOn the day of the decision
/// @param decidingBody who decided; when left out, the body that the entry condition names
/// @param reference the decision's own reference, as a § of minutes
/// @param announcedOn the day the approved minutes were announced; the appeal time runs from it
/// @param appealedOn the day on which the decision was appealed; absent where it was not
/// @param courtCaseNumber the court's case number of that appeal
/// @param appealOutcome how the appeal ended; absent while it is pending
/// @param appealFinalOn the day on which that outcome became final; comes with `appealOutcome`
/// @param decisionId of the decision, where meetings-service has published it
public record Approval(
        Outcome outcome,
        LocalDate decidedOn,
        @Nullable String decidingBody,
        @Nullable String reference,
        @Nullable LocalDate announcedOn,
        @Nullable LocalDate appealedOn,
        @Nullable String courtCaseNumber,
        @Nullable AppealOutcome appealOutcome,
        @Nullable LocalDate appealFinalOn,
        @Nullable UUID decisionId) {

    /// The answer.
    @Schema(name = "ApprovalOutcome")
    public enum Outcome {
        APPROVED,
        REJECTED
    }

    /// A decision without the fields of an appeal.
    public static Approval unappealed(
            Outcome outcome,
            LocalDate decidedOn,
            @Nullable String decidingBody,
            @Nullable String reference,
            @Nullable LocalDate announcedOn) {
        return new Approval(outcome, decidedOn, decidingBody, reference, announcedOn, null, null, null, null, null);
    }

    /// An approval that was decided and announced on a day.
    static Approval on(LocalDate day) {
        return unappealed(Outcome.APPROVED, day, null, null, day);
    }

    /// This decision, announced on the day unless it was announced earlier.
    Approval announcedBy(LocalDate day) {
        return announcedOn != null
                ? this
                : new Approval(
                        outcome,
                        decidedOn,
                        decidingBody,
                        reference,
                        day,
                        appealedOn,
                        courtCaseNumber,
                        appealOutcome,
                        appealFinalOn,
                        decisionId);
    }

    /// This decision with another deciding body.
    public Approval decidedBy(@Nullable String body) {
        return new Approval(
                outcome,
                decidedOn,
                body,
                reference,
                announcedOn,
                appealedOn,
                courtCaseNumber,
                appealOutcome,
                appealFinalOn,
                decisionId);
    }

    /// Whether an appeal is pending.
    public boolean appealIsPending() {
        return appealedOn != null && appealOutcome == null;
    }

    public boolean wasSetAside() {
        return appealOutcome == AppealOutcome.DECISION_SET_ASIDE;
    }
}
