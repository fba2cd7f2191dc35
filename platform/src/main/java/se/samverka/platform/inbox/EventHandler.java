package se.samverka.platform.inbox;

import java.util.Set;

/// Handles the events of some topics. Each topic has one handler, a CDI bean.
public interface EventHandler {

    /// The topics that it handles.
    Set<String> topics();

    /// Handles the event, inside a running transaction that also records the event's id.
    ///
    /// @throws UnhandledEvent when the event cannot be handled; it becomes a dead letter
    void handle(IncomingEvent event);
}
