package se.samverka.finance.basis.quarantine;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An event of an agreement that could not be handled, and whether that still stands in its way.
@Schema(name = "Quarantine", description = "An agreement on which nothing is issued / Ett avtal i karantän")
public record Quarantine(
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
        @Nullable End endedBy,

        @Schema(description = "Of a release / Skäl", examples = "Testhändelse utan innehåll") @Nullable
        String endReason) {

    /// What has ended it.
    @Schema(name = "QuarantineEnd")
    public enum End {
        /// The event itself, played again.
        REPLAY,
        /// A later event of the agreement, which carried the whole of it.
        NEWER_REVISION,
        /// Somebody who knows that nothing is missing.
        RELEASE
    }

    public boolean isOpen() {
        return endedAt == null;
    }
}
