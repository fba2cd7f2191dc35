package se.samverka.finance.insight.correction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverka.finance.insight.correction.model.Correction;
import se.samverka.finance.insight.correction.model.PopulationCorrectionStatus;

/// A correction in the API and the changes feed.
@Schema(
        name = "PopulationCorrection",
        description = "A later figure than the one to which an agreement is pinned / En rättad folkmängdsuppgift")
public record CorrectionDocument(
        @Schema(description = "Id of the correction / Rättelsens id", examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f1d03")
        UUID id,

        @Schema(
                description = "Agreement that is pinned to the date / Avtalet som är låst till datumet",
                examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0a01")
        UUID agreementId,

        @Schema(
                description = "County (two digits) or municipality (four) / Län (två siffror) eller kommun (fyra)",
                examples = "1980")
        String area,

        @Schema(description = "Reference date of the figure / Uppgiftens referensdatum", examples = "2023-12-31")
        LocalDate date,

        @Schema(description = "Figure in use when the correction came / Uppgift som gällde", examples = "159662")
        long counted,

        @Schema(description = "Corrected figure / Rättad uppgift", examples = "159712")
        long population,

        @Schema(
                description = "Who published the corrected figure / Vem som publicerade den rättade uppgiften",
                examples = "Statistics Sweden")
        String source,

        @Schema(
                description = "The import that brought it / Inläsningen",
                examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f1d01")
        @Nullable
        UUID importId,

        @Schema(
                description = "When the corrected figure was imported / När den rättade uppgiften lästes in",
                examples = "2026-05-04T08:00:00Z")
        Instant recordedAt,

        @Schema(description = "REPLACED: a later figure has replaced it / Status")
        PopulationCorrectionStatus status,

        @Schema(
                description = "The decision that applied it / Beslutet",
                examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f1d04")
        @Nullable
        UUID decisionId) {

    static CorrectionDocument of(Correction correction) {
        return new CorrectionDocument(
                correction.id(),
                correction.agreementId(),
                correction.area(),
                correction.date(),
                correction.counted(),
                correction.population(),
                correction.source(),
                correction.importId(),
                correction.recordedAt(),
                correction.status(),
                correction.decisionId());
    }
}
