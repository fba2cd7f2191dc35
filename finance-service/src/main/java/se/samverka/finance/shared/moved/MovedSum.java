package se.samverka.finance.shared.moved;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.samverka.platform.value.Money;
import se.samverka.platform.value.OrganisationNumber;

/// What a payer owes under an agreement for a year, before and after.
@Schema(name = "MovedSum", description = "What a payer owes for a year, before and after / Belopp före och efter")
public record MovedSum(
        @Schema(description = "Id of the agreement / Avtalets id", examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0a01")
        UUID agreementId,

        @Schema(description = "Calendar year that the money is for / Kalenderår som pengarna avser", examples = "2026")
        int year,

        @Schema(
                description = "Payer: the party that owes the money / Betalare: parten som är skyldig pengarna",
                examples = "212000-2080")
        OrganisationNumber payer,

        @Schema(
                description = "Owed with the present figures, in kronor / Skyldigt belopp med nuvarande"
                        + " uppgifter, i kronor",
                examples = "336025.00")
        Money before,

        @Schema(
                description = "Owed after the import, in kronor / Skyldigt belopp efter inläsningen, i kronor",
                examples = "336070.00")
        Money after) {}
