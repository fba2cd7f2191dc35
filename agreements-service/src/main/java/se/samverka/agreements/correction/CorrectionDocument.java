package se.samverka.agreements.correction;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.samverka.agreements.agreement.model.Correction;

/// A correction as it is kept, with what stood before and what stands since. It never changes.
///
/// @param number counts the corrections of the version, from 1
/// @param recordedBy who made it, as the token names the caller
@Schema(name = "RecordedCorrection", description = "A clerical correction / En rättelse")
public record CorrectionDocument(
        @Schema(examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d01")
        UUID id,

        @Schema(examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0a01")
        UUID agreementId,

        @Schema(examples = "1") int number,
        @Schema(examples = "2026-02-01T08:00:00Z") Instant recordedAt,
        @Schema(examples = "region-secretary") String recordedBy,
        @JsonUnwrapped Correction correction) {}
