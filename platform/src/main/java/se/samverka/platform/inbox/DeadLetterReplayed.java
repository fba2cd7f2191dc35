package se.samverka.platform.inbox;

import java.util.UUID;

/// Fired in the transaction of a replay, before the event has its effect: should it fail again, everything that an
/// observer has done is taken back with it.
public record DeadLetterReplayed(UUID id, String topic, String key) {}
