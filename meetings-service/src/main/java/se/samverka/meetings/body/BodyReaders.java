package se.samverka.meetings.body;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import se.samverka.meetings.body.store.BodyEntity;
import se.samverka.meetings.body.store.BodyRepository;
import se.samverka.platform.time.BusinessTime;

/// Notices when a change gives or takes the right to read a body's unannounced documents.
@ApplicationScoped
class BodyReaders {

    private final BodyRepository bodies;
    private final BusinessTime time;
    private final Event<ReadersChanged> changed;

    BodyReaders(BodyRepository bodies, BusinessTime time, Event<ReadersChanged> changed) {
        this.bodies = bodies;
        this.time = time;
        this.changed = changed;
    }

    /// @param change of the body or of its memberships; writes it to the database
    void watch(BodyEntity body, Runnable change) {
        var before = bodies.readersOf(body, time.today());
        change.run();
        var after = bodies.readersOf(body, time.today());
        if (!after.equals(before)) {
            changed.fire(new ReadersChanged(body, !after.containsAll(before)));
        }
    }
}
