package se.samverka.finance.shared.moved;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.samverka.platform.value.Money;
import se.samverka.platform.value.OrganisationNumber;

/// What a payer owes under an agreement for a year, before and after.
@Schema(name = "MovedSum", description = "What a payer owes for a year, before and after / Belopp före och efter")
public record MovedSum(
        @Schema(examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0a01")
        UUID agreementId,

        @Schema(examples = "2026") int year,
        @Schema(examples = "212000-2080") OrganisationNumber payer,
        @Schema(examples = "336025.00") Money before,
        @Schema(examples = "336070.00") Money after) {}
