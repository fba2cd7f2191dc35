package se.samverka.agreements.agreement.model;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverka.platform.rule.Name;
import se.samverka.platform.rule.Required;

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
public record Approval(
        @Schema(description = "Whether the party approves or rejects / Om parten godkänner eller avslår")
        Outcome outcome,

        @Schema(description = "The day of the decision; today at the latest / Beslutets dag; senast i dag")
        LocalDate decidedOn,

        @Schema(
                description = "The body that decided; the one that the entry condition names when left out /"
                        + " Organet som beslutade; det som villkoret anger om inget anges")
        @Nullable
        @Name(max = 300)
        String decidingBody,

        @Schema(
                description = "The decision's own reference, such as the § of the minutes / Beslutets beteckning,"
                        + " till exempel protokollets §")
        @Nullable
        @Name(max = 300)
        String reference,

        @Schema(
                description = "The day on which the approved minutes were announced; the appeal time runs from it /"
                        + " Dagen då det justerade protokollet anslogs; överklagandetiden räknas från den")
        @Nullable
        LocalDate announcedOn,

        @Schema(
                description = "The day on which the decision was appealed; absent where it was not / Dagen då"
                        + " beslutet överklagades; saknas om det inte överklagats")
        @Nullable
        LocalDate appealedOn,

        @Schema(description = "The court's case number of the appeal / Domstolens målnummer") @Nullable @Name(max = 100)
        String courtCaseNumber,

        @Schema(
                description = "How the appeal ended; absent while it is pending / Hur överklagandet slutade; saknas"
                        + " medan det prövas")
        @Nullable
        AppealOutcome appealOutcome,

        @Schema(description = "The day on which appealOutcome became final / Dagen då utgången blev slutlig") @Nullable
        LocalDate appealFinalOn) {

    public Approval {
        Required.field("outcome", outcome);
        Required.field("decidedOn", decidedOn);
    }

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
        return new Approval(outcome, decidedOn, decidingBody, reference, announcedOn, null, null, null, null);
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
                        appealFinalOn);
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
                appealFinalOn);
    }

    /// Whether an appeal is pending.
    public boolean appealIsPending() {
        return appealedOn != null && appealOutcome == null;
    }

    public boolean wasSetAside() {
        return appealOutcome == AppealOutcome.DECISION_SET_ASIDE;
    }
}
