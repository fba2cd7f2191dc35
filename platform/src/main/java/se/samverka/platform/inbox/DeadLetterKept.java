package se.samverka.platform.inbox;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Fired in the transaction that keeps a dead letter. Whoever observes it and throws makes the message come again.
///
/// @param topic where it came from
/// @param key the document's id; absent where the message has none
/// @param code why it could not be handled, stable: `event-type-unknown`
/// @param data what it carries, as text; it may be no JSON
public record DeadLetterKept(
        UUID id, String topic, @Nullable String key, String code, String reason, String data) {}
