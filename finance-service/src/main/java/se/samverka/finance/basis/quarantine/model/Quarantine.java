package se.samverka.finance.basis.quarantine.model;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An event of an agreement that could not be handled, and whether that still stands in its way.
///
/// @param id the dead letter's
/// @param revision the event's; null where it could not be read
/// @param endReason of a release
public record Quarantine(
        UUID id,
        UUID agreementId,
        @Nullable Long revision,
        String code,
        String reason,
        Instant since,
        @Nullable Instant endedAt,
        @Nullable QuarantineEnd endedBy,
        @Nullable String endReason) {

    public boolean isOpen() {
        return endedAt == null;
    }
}
