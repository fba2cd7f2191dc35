package se.samverka.agreements.agreement.rest;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverka.agreements.agreement.model.AppealOutcome;
import se.samverka.agreements.agreement.model.Approval;
import se.samverka.agreements.agreement.model.Approval.Outcome;
import se.samverka.agreements.decision.RestOnDecision;
import se.samverka.agreements.decision.model.NamedDecision;
import se.samverka.agreements.decision.model.NamedDecision.Use;
import se.samverka.platform.rule.Name;
import se.samverka.platform.rule.Required;
import se.samverka.platform.value.OrganisationNumber;

/// A party's decision on an agreement, in words or by the id of a published decision.
@Schema(name = "Approval")
record ApprovalRequest(
        @Schema(description = "Whether the party approves or rejects / Om parten godkänner eller avslår")
        Outcome outcome,

        @Schema(
                description = "The day of the decision, today at the latest; required without decisionId / Beslutets"
                        + " dag, senast i dag; krävs utan decisionId")
        @Nullable
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
        LocalDate appealFinalOn,

        @Schema(
                description = "Id of the decision in the meetings API, once its minutes are announced. What is left out"
                        + " of decidedOn, decidingBody, reference and announcedOn is taken from it / Id för beslutet i"
                        + " API:t meetings, när protokollet är anslaget. Det som utelämnas av decidedOn, decidingBody,"
                        + " reference och announcedOn hämtas därifrån",
                examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d15")
        @Nullable
        UUID decisionId) {

    ApprovalRequest {
        Required.field("outcome", outcome);
        if (decisionId == null) {
            Required.field("decidedOn", decidedOn);
        }
    }

    /// The approval, with what its decision leaves out taken from the published one.
    ///
    /// @throws se.samverka.platform.rule.RuleBroken 422 when the party's answer cannot rest on that decision
    Approval approval(OrganisationNumber party, RestOnDecision restOnDecision) {
        var decided = restOnDecision.complete(
                new NamedDecision("", decisionId, decidedOn, decidingBody, reference, announcedOn),
                Use.ofParty(party, outcome == Outcome.APPROVED));
        return new Approval(
                outcome,
                Objects.requireNonNull(decided.decidedOn()),
                decided.decidingBody(),
                decided.reference(),
                decided.announcedOn(),
                appealedOn,
                courtCaseNumber,
                appealOutcome,
                appealFinalOn,
                decided.id());
    }
}
