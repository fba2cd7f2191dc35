package se.samverka.agreements.dissolution;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverka.agreements.agreement.PartyAnswerDocument;
import se.samverka.agreements.agreement.store.DissolutionEntity;
import se.samverka.agreements.dissolution.Dissolution.Negotiation;
import se.samverka.platform.value.OrganisationNumber;

/// A dissolution and where it stands.
///
/// @param basis by what it was decided; absent until it is
/// @param proposedBy the organisation that proposed it; absent when an administrator did
/// @param awaited the parties whose confirmation is missing, while it is proposed
/// @param survivingCommitments ids of the commitments that were decided before the day
@Schema(name = "RecordedDissolution", description = "Dissolution / Upplösning")
public record DissolutionDocument(
        @Schema(examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0e01")
        UUID id,

        @Schema(examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0a01")
        UUID agreementId,

        DissolutionEntity.Status status,
        DissolutionEntity.@Nullable Basis basis,
        @Schema(examples = "2027-06-30") LocalDate effectiveOn,
        @Schema(examples = "Tvist om inriktningen") String reason,
        @Nullable Negotiation negotiation,
        @Nullable OrganisationNumber proposedBy,
        List<PartyAnswerDocument> confirmations,
        List<OrganisationNumber> awaited,
        List<UUID> survivingCommitments,
        @Schema(examples = "2026-03-01T08:00:00Z") Instant recordedAt,
        @Schema(examples = "2026-04-01T08:00:00Z") @Nullable Instant closedAt) {}
