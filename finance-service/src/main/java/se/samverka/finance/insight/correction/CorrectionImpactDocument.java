package se.samverka.finance.insight.correction;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.samverka.finance.insight.impact.ImpactPreviewDocument.OwedByPartyDocument;

/// A correction with what it would change.
@Schema(
        name = "PopulationCorrectionImpact",
        description = "What a correction would change / Vad en rättelse skulle ändra")
public record CorrectionImpactDocument(
        @Schema(description = "The correction that was asked for / Den efterfrågade rättelsen")
        CorrectionDocument correction,

        @Schema(
                description = "All corrections awaiting a decision for the agreement; the impacts are of all together"
                        + " / Alla rättelser som inväntar beslut för avtalet")
        List<CorrectionDocument> waiting,

        @Schema(description = "Oldest first; only years that can be calculated / Per år, äldst först")
        List<YearMoved> years) {

    /// What each party would owe for a year.
    @Schema(name = "PopulationCorrectionYear", description = "What each party would owe for a year / Ett år")
    public record YearMoved(
            @Schema(
                    description = "Calendar year that the money is for / Kalenderår som pengarna avser",
                    examples = "2026")
            int year,

            @Schema(description = "What each party owes, before and after / Vad varje part är skyldig, före och efter")
            List<OwedByPartyDocument> parties) {}
}
