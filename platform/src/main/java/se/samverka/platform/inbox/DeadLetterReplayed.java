package se.samverka.platform.inbox;

import java.util.UUID;

/// Fired in the transaction of a replay, before the event is handled. If the event fails again, what observers have
/// done is rolled back with it.
public record DeadLetterReplayed(UUID id, String topic, String key) {}
