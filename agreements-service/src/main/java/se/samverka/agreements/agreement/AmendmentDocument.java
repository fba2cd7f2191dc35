package se.samverka.agreements.agreement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverka.agreements.agreement.store.AmendmentEntity;
import se.samverka.platform.value.OrganisationNumber;
import se.samverka.terms.Terms;

/// An amendment with the parties' decisions.
///
/// @param madeVersion the version that it became; absent until then
/// @param awaited the parties whose approval is missing or does not apply yet
@Schema(name = "Amendment", description = "Amendment / Ändring")
public record AmendmentDocument(
        UUID id,
        UUID agreementId,

        @Schema(description = "Where the amendment stands / Ändringens status")
        AmendmentEntity.Status status,

        @Schema(
                description =
                        "Number of the version that it was written on / Nummer på versionen som den utgår" + " från",
                examples = "1")
        int baseVersion,

        @Schema(
                description = "Number of the version that it became; absent until it applies / Nummer på versionen"
                        + " som den blev; saknas tills den gäller",
                examples = "2")
        @Nullable
        Integer madeVersion,

        @Schema(
                description = "First day on which the new terms apply / Första dagen då de nya villkoren gäller",
                examples = "2027-01-01")
        LocalDate effectiveFrom,

        @Schema(description = "Why the terms are changed / Varför villkoren ändras", examples = "Höjt bidrag")
        String reason,

        @Schema(description = "When it was proposed / När den föreslogs", examples = "2026-11-01T08:00:00Z")
        Instant createdAt,

        @Schema(description = "The new terms, whole / De nya villkoren i sin helhet")
        Terms terms,

        @Schema(description = "The parties' decisions on the amendment / Parternas beslut om ändringen")
        List<ApprovalDocument> approvals,

        @Schema(
                description = "The parties whose approval is missing or does not apply yet / Parter vars"
                        + " godkännande saknas eller inte gäller än")
        List<OrganisationNumber> awaited) {}
