package se.samverka.platform.inbox;

import java.util.Set;

/// What a service does with the events of some topics. One handler per topic; a CDI bean.
public interface EventHandler {

    /// The topics whose events this handles.
    Set<String> topics();

    /// Has the event's effect, inside a running transaction that also records the event's id.
    ///
    /// @throws UnhandledEvent when the event makes no sense here; it goes to the dead letters
    void handle(IncomingEvent event);
}
