package se.samverka.platform.inbox;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Fired in the transaction that stores a dead letter. If an observer throws, the message is delivered again.
///
/// @param topic the topic it was read from
/// @param key the document's id; absent where the message has none
/// @param code why it could not be handled, stable: `event-type-unknown`
/// @param data the message's data as text, which may not be valid JSON
public record DeadLetterKept(
        UUID id, String topic, @Nullable String key, String code, String reason, String data) {}
