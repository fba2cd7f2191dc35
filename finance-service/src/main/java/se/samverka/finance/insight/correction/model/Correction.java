package se.samverka.finance.insight.correction.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A figure that came after the one that an agreement uses, and differs from it.
///
/// @param counted the figure in use when it came
/// @param importId the import that brought it; null for one older than recorded imports
/// @param decisionId the decision that applied it; null while there is none
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
