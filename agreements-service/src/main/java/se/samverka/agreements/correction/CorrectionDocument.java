package se.samverka.agreements.correction;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverka.agreements.agreement.PartyAnswerDocument;
import se.samverka.agreements.agreement.model.Correction;
import se.samverka.agreements.agreement.store.CorrectionEntity;
import se.samverka.platform.value.OrganisationNumber;

/// A correction with what stands and what should stand, and where it is.
///
/// @param number counts the corrections that the version has taken, from 1; absent until it is applied
/// @param appliesOn the day on which it counts by silence: 30 days after it could be read
/// @param proposedBy the organisation that proposed it; absent when an administrator did
/// @param awaited the parties whose confirmation is missing, while it is proposed
/// @param recordedBy who proposed it, as the token names the caller
/// @param closedAt since when it counts, or when it ended
@Schema(name = "RecordedCorrection", description = "A clerical correction / En rättelse")
public record CorrectionDocument(
        @Schema(examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d01")
        UUID id,

        @Schema(examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0a01")
        UUID agreementId,

        CorrectionEntity.Status status,
        @Schema(examples = "1") @Nullable Integer number,
        @Schema(examples = "2026-03-03") LocalDate appliesOn,
        @Nullable OrganisationNumber proposedBy,
        List<PartyAnswerDocument> confirmations,
        List<OrganisationNumber> awaited,
        @Schema(examples = "2026-02-01T08:00:00Z") Instant recordedAt,
        @Schema(examples = "region-secretary") String recordedBy,
        @Schema(examples = "2026-02-20T08:00:00Z") @Nullable Instant closedAt,
        @JsonUnwrapped Correction correction) {}
