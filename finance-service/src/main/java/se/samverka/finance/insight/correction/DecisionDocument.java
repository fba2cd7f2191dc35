package se.samverka.finance.insight.correction;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverka.finance.insight.correction.model.Correction;
import se.samverka.finance.insight.correction.model.Decision;

/// A decision in the API and the changes feed.
@Schema(name = "PopulationDecision", description = "A decision that corrections apply / Beslut om rättad folkmängd")
public record DecisionDocument(
        @Schema(description = "Id of the decision / Beslutets id", examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f1d04")
        UUID id,

        @Schema(description = "Id of the agreement / Avtalets id", examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0a01")
        UUID agreementId,

        @Schema(
                description = "When the decision was recorded / När beslutet registrerades",
                examples = "2026-05-05T08:00:00Z")
        Instant decidedAt,

        @Schema(
                description = "The client that recorded it / Klienten som registrerade det",
                examples = "platform-admin")
        String decidedBy,

        @Schema(
                description = "Why the corrections apply / Skäl till att rättelserna gäller",
                examples = "SCB har rättat folkmängden i två kommuner")
        String reason,

        @Schema(
                description = "Reference of the body's decision; absent where none was given / Beslutets"
                        + " referens; saknas om ingen angavs",
                examples = "Regionstyrelsen § 45")
        @Nullable
        String decisionReference,

        @Schema(description = "The corrections that it applied / Rättelserna som beslutet avser")
        List<CorrectionDocument> corrections) {

    static DecisionDocument of(Decision decision, List<Correction> corrections) {
        return new DecisionDocument(
                decision.id(),
                decision.agreementId(),
                decision.decidedAt(),
                decision.decidedBy(),
                decision.reason(),
                decision.decisionReference(),
                corrections.stream().map(CorrectionDocument::of).toList());
    }
}
