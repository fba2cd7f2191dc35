package se.samverka.meetings.body;

import jakarta.enterprise.context.ApplicationScoped;
import se.samverka.meetings.body.store.BodyEntity;
import se.samverka.meetings.body.store.BodyRepository;
import se.samverka.meetings.history.DocumentHistory;
import se.samverka.platform.changes.ChangeLog;
import se.samverka.platform.web.Tagged;

/// Writes bodies to the changes feed, in the transaction of the change. Every caller of the API reads them.
@ApplicationScoped
class BodyChanges {

    static final String BODY = "body";

    private final ChangeLog changes;
    private final BodyRepository bodies;
    private final BodyReaders readers;
    private final DocumentHistory history;

    BodyChanges(ChangeLog changes, BodyRepository bodies, BodyReaders readers, DocumentHistory history) {
        this.changes = changes;
        this.bodies = bodies;
        this.readers = readers;
        this.history = history;
    }

    /// Changes the body, and keeps what has changed in its history.
    Tagged<BodyDocument> change(BodyEntity body, Runnable change) {
        var before = BodyDocument.of(body);
        readers.watch(body, () -> {
            change.run();
            bodies.flush();
        });
        var tagged = changed(body);
        history.changed(BODY, body.id, before, tagged.document());
        return tagged;
    }

    Tagged<BodyDocument> changed(BodyEntity body) {
        var tagged = BodyDocument.tagged(body);
        changes.upserted(BODY, body.id.toString(), "/bodies/" + body.id, tagged.document(), null);
        return tagged;
    }
}
