package se.samverka.finance.insight.externaltarget.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.samverka.finance.insight.externaltarget.model.TargetOutcome;
import se.samverka.platform.value.Money;
import se.samverka.platform.web.PageLinks;
import se.samverka.platform.web.PageMeta;

/// A page of goals.
public record ExternalTargetList(
        @Schema(description = "The page's targets, by year / Sidans mål, per år")
        List<ExternalTargetDocument> externalTargets,

        @JsonProperty("_meta") PageMeta meta,
        @JsonProperty("_links") PageLinks links) {

    /// A goal for a year.
    @Schema(
            name = "ExternalTargetOutcome",
            description = "A goal for a year and how much of it has been reached; never a receivable /"
                    + " Målsättning och utfall för"
                    + " ett år; aldrig en fordran")
    public record ExternalTargetDocument(
            @Schema(
                    description = "Id of the agreement / Avtalets id",
                    examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0a01")
            UUID agreementId,

            @Schema(description = "Title of the agreement / Avtalets rubrik", examples = "Samhällskontraktet")
            String agreementTitle,

            @Schema(
                    description = "Id of the funding clause, unique in the agreement /"
                            + " Finansieringsvillkorets id i avtalet",
                    examples = "external")
            String clauseId,

            @Schema(description = "Calendar year of the target / Kalenderår som målet avser", examples = "2026")
            int year,

            @Schema(
                    description = "Currency of the amounts, ISO 4217; always SEK / Beloppens valuta, alltid SEK",
                    examples = "SEK")
            String currency,

            @Schema(
                    description = "Goal in the terms that apply on the last day of the year / Mål",
                    examples = "10000000.00")
            Money target,

            @Schema(description = "What external funders have given / Utfall", examples = "2500000.00")
            Money reached,

            @Schema(description = "Target less reached; 0.00 where it is reached / Kvar", examples = "7500000.00")
            Money remaining) {

        static ExternalTargetDocument of(TargetOutcome one) {
            return new ExternalTargetDocument(
                    one.agreementId(),
                    one.agreementTitle(),
                    one.clauseId(),
                    one.year(),
                    "SEK",
                    one.target(),
                    one.reached(),
                    one.remaining());
        }
    }
}
