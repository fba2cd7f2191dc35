package se.samverka.finance.insight.correction.model;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A decision that corrections apply to an agreement.
///
/// @param decidedBy the client that recorded it
public record Decision(
        UUID id,
        UUID agreementId,
        Instant decidedAt,
        String decidedBy,
        String reason,
        @Nullable String decisionReference) {}
