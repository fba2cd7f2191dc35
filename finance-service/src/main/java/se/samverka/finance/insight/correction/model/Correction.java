package se.samverka.finance.insight.correction.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A figure that came later than the one which an agreement counts by, and differs from it.
///
/// @param counted what the agreement counted by when it came
/// @param importId the import that told of it; null for one from before imports were kept
/// @param decisionId the decision that took it; null while none has
public record Correction(
        UUID id,
        UUID agreementId,
        String area,
        LocalDate date,
        long counted,
        long population,
        String source,
        @Nullable UUID importId,
        Instant recordedAt,
        PopulationCorrectionStatus status,
        @Nullable UUID decisionId) {

    public boolean isWaiting() {
        return status == PopulationCorrectionStatus.WAITING;
    }
}
