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
        AmendmentEntity.Status status,
        @Schema(examples = "1") int baseVersion,
        @Schema(examples = "2") @Nullable Integer madeVersion,
        @Schema(examples = "2027-01-01") LocalDate effectiveFrom,
        @Schema(examples = "Höjt bidrag") String reason,
        @Schema(examples = "2026-11-01T08:00:00Z") Instant createdAt,
        Terms terms,
        List<ApprovalDocument> approvals,
        List<OrganisationNumber> awaited) {}
