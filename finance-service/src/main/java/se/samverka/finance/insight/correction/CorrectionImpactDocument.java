package se.samverka.finance.insight.correction;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.samverka.finance.insight.impact.ImpactPreviewDocument.PartyImpactDocument;

/// A correction with what it would move.
@Schema(
        name = "PopulationCorrectionImpact",
        description = "What a correction would move / Vad en rättelse skulle ändra")
public record CorrectionImpactDocument(
        CorrectionDocument correction,

        @Schema(description = "All that wait for the agreement; impacts are of all together / Alla som väntar")
        List<CorrectionDocument> waiting,

        @Schema(description = "Oldest first; only years that can be computed / Per år")
        List<YearMoved> years) {

    /// What each party owes for a year.
    @Schema(name = "PopulationCorrectionYear", description = "One year / Ett år")
    public record YearMoved(@Schema(examples = "2026") int year, List<PartyImpactDocument> parties) {}
}
