package se.samverka.finance.basis.quarantine.rest;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverka.finance.basis.quarantine.model.Quarantine;
import se.samverka.finance.basis.quarantine.model.QuarantineEnd;

/// A quarantine as the API answers it.
@Schema(name = "Quarantine", description = "An agreement on which nothing is issued / Ett avtal i karantän")
public record QuarantineDocument(
        @Schema(description = "The dead letter's id / Händelsens id", examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0a09")
        UUID id,

        @Schema(examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0a01")
        UUID agreementId,

        @Schema(description = "The event's, where it could be read / Händelsens version", examples = "7") @Nullable
        Long revision,

        @Schema(examples = "event-unreadable") String code,
        @Schema(examples = "The data cannot be read") String reason,

        @Schema(examples = "2026-01-10T08:00:00Z") Instant since,

        @Schema(examples = "2026-01-10T09:00:00Z") @Nullable Instant endedAt,

        @Nullable QuarantineEnd endedBy,

        @Schema(description = "Of a release / Skäl", examples = "Testhändelse utan innehåll") @Nullable
        String endReason) {

    public boolean isOpen() {
        return endedAt == null;
    }

    static QuarantineDocument of(Quarantine quarantine) {
        return new QuarantineDocument(
                quarantine.id(),
                quarantine.agreementId(),
                quarantine.revision(),
                quarantine.code(),
                quarantine.reason(),
                quarantine.since(),
                quarantine.endedAt(),
                quarantine.endedBy(),
                quarantine.endReason());
    }
}
