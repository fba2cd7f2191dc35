package se.samverka.agreements.correction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverka.agreements.agreement.store.CorrectionEntity;
import se.samverka.agreements.agreement.store.Corrections;

/// A correction in a list, without its words: [CorrectionDocument] has them.
///
/// @param version the number of the version whose words are wrong
/// @param number counts the corrections that the version has taken, from 1; absent until it is applied
/// @param appliesOn the day on which it counts by silence
/// @param recordedBy who proposed it, as the token names the caller
@Schema(name = "ListedCorrection", description = "A correction without its words / En rättelse utan lydelserna")
public record ListedCorrection(
        @Schema(examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d01")
        UUID id,

        @Schema(examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0a01")
        UUID agreementId,

        @Schema(examples = "1") int version,
        CorrectionEntity.Status status,
        @Schema(examples = "1") @Nullable Integer number,
        @Schema(examples = "2026-03-03") LocalDate appliesOn,
        @Schema(examples = "Skrivfel i rubriken") String reason,
        @Schema(examples = "2026-01-30") @Nullable LocalDate decidedOn,
        @Schema(examples = "Registrator") @Nullable String decidedBy,
        @Schema(examples = "2026-02-01T08:00:00Z") Instant recordedAt,
        @Schema(examples = "region-secretary") String recordedBy) {

    static ListedCorrection of(Corrections.Summary kept) {
        return new ListedCorrection(
                kept.id(),
                kept.agreementId(),
                kept.version(),
                kept.status(),
                kept.number(),
                kept.appliesOn(),
                kept.reason(),
                kept.decidedOn(),
                kept.decidedBy(),
                kept.recordedAt(),
                kept.recordedBy());
    }
}
