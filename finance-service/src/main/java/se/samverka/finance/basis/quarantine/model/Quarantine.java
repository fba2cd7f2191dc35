package se.samverka.finance.basis.quarantine.model;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An event of an agreement that could not be handled. While the quarantine is open, nothing is issued.
///
/// @param id id of the dead letter
/// @param revision revision in the event; null where it could not be read
/// @param endReason reason given for a release
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
