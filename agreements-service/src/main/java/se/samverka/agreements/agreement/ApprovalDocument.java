package se.samverka.agreements.agreement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverka.agreements.agreement.model.AppealOutcome;
import se.samverka.agreements.agreement.model.Approval.Outcome;
import se.samverka.agreements.agreement.model.RecordedDecision;
import se.samverka.agreements.agreement.store.ApprovalEntity;
import se.samverka.platform.value.OrganisationNumber;
import se.samverka.platform.web.Tagged;
import se.samverka.terms.Terms.EntryCondition;

/// A party's decision as recorded.
///
/// @param appealed whether an appeal is pending
/// @param bindingFrom the first day on which it meets what the party must decide; absent while that is unknown
/// @param legalForceOn the first day on which it has legal force; absent while that is unknown, and for decisions
///     that are not made under the Local Government Act
@Schema(name = "RecordedApproval", description = "A party's decision / En parts beslut")
public record ApprovalDocument(
        @Schema(
                description = "The party that decided / Parten som beslutade",
                type = SchemaType.STRING,
                examples = "212000-0357")
        OrganisationNumber party,

        @Schema(description = "Whether the party approves or rejects / Om parten godkänner eller avslår")
        Outcome outcome,

        @Schema(
                description = "The day of the decision; today at the latest / Beslutets dag; senast i dag",
                examples = "2025-11-25")
        LocalDate decidedOn,

        @Schema(description = "The body that decided / Organet som beslutade", examples = "Kommunstyrelsen") @Nullable
        String decidingBody,

        @Schema(
                description = "The decision's own reference, such as the § of the minutes / Beslutets beteckning,"
                        + " till exempel protokollets §",
                examples = "§ 112")
        @Nullable
        String reference,

        @Schema(
                description = "The day on which the approved minutes were announced; the appeal time runs from it /"
                        + " Dagen då det justerade protokollet anslogs; överklagandetiden räknas från den",
                examples = "2025-11-28")
        @Nullable
        LocalDate announcedOn,

        @Schema(
                description = "The day on which the decision was appealed; absent where it was not / Dagen då"
                        + " beslutet överklagades; saknas om det inte överklagats",
                examples = "2025-12-10")
        @Nullable
        LocalDate appealedOn,

        @Schema(description = "The court's case number of the appeal / Domstolens målnummer", examples = "4711-25")
        @Nullable
        String courtCaseNumber,

        @Schema(
                description = "How the appeal ended; absent while it is pending / Hur överklagandet slutade; saknas"
                        + " medan det prövas",
                examples = "APPEAL_REJECTED")
        @Nullable
        AppealOutcome appealOutcome,

        @Schema(
                description = "The day on which appealOutcome became final / Dagen då utgången blev slutlig",
                examples = "2026-03-02")
        @Nullable
        LocalDate appealFinalOn,

        @Schema(
                description = "Id of the decision in the meetings API, where the record rests on a published one / Id"
                        + " för beslutet i API:t meetings, om noteringen vilar på ett publicerat",
                examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d15")
        @Nullable
        UUID decisionId,

        @Schema(description = "Whether an appeal is pending / Om beslutet är överklagat och inte avgjort")
        boolean appealed,

        @Schema(
                description = "The first day on which it meets what the party must decide / När beslutet binder",
                examples = "2025-12-20")
        @Nullable
        LocalDate bindingFrom,

        @Schema(
                description = "The first day of legal force; only under the Local Government Act / Laga kraft",
                examples = "2025-12-20")
        @Nullable
        LocalDate legalForceOn,

        @Schema(
                description = "When the decision was last recorded or completed / När beslutet senast antecknades"
                        + " eller kompletterades",
                examples = "2025-12-01T08:00:00Z")
        Instant recordedAt) {

    static ApprovalDocument of(RecordedDecision decision) {
        var approval = decision.approval();
        return new ApprovalDocument(
                decision.party(),
                approval.outcome(),
                approval.decidedOn(),
                approval.decidingBody(),
                approval.reference(),
                approval.announcedOn(),
                approval.appealedOn(),
                approval.courtCaseNumber(),
                approval.appealOutcome(),
                approval.appealFinalOn(),
                approval.decisionId(),
                approval.appealIsPending(),
                decision.bindingFrom(),
                decision.legalForceOn(),
                decision.recordedAt());
    }

    static Tagged<ApprovalDocument> tagged(ApprovalEntity entity) {
        return new Tagged<>(of(entity.recorded()), AgreementTags.of(entity));
    }

    /// What has been decided and what is missing.
    ///
    /// @param earliestBindingOn the first day on which the last condition can be met, if what is missing is
    ///     decided and announced on the day asked about; absent when an appeal is pending or a party has rejected
    @Schema(name = "Approvals", description = "Decisions of the parties / Parternas beslut")
    public record Approvals(
            @Schema(description = "The decisions that are recorded / Antecknade beslut")
            List<ApprovalDocument> approvals,

            @Schema(description = "The entry conditions that are not met / Villkor som inte är uppfyllda")
            List<EntryCondition> missing,

            @Schema(
                    description = "The first day on which the last condition can be met, if what is missing is decided"
                            + " and announced on the day asked about; absent while an appeal is pending or a party"
                            + " has rejected / Första dagen då sista villkoret kan uppfyllas; saknas medan ett"
                            + " överklagande prövas eller en part har avslagit",
                    examples = "2025-12-20")
            @Nullable
            LocalDate earliestBindingOn) {}

    /// A decision after it was recorded.
    ///
    /// @param created whether it is the party's first
    public record Recorded(Tagged<ApprovalDocument> approval, boolean created) {

        static Recorded of(ApprovalEntity entity, boolean created) {
            return new Recorded(tagged(entity), created);
        }
    }
}
