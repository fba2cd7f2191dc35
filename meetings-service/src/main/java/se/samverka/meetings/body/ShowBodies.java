package se.samverka.meetings.body;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import se.samverka.meetings.body.store.BodyRepository;
import se.samverka.meetings.history.DocumentHistory;
import se.samverka.meetings.history.HistoryEntry;
import se.samverka.platform.web.Page;
import se.samverka.platform.web.PageQuery;
import se.samverka.platform.web.Tagged;

/// Shows bodies. Every caller with `meetings:read` may read all of them.
@ApplicationScoped
public class ShowBodies {

    private final BodyRepository bodies;
    private final DocumentHistory history;

    ShowBodies(BodyRepository bodies, DocumentHistory history) {
        this.bodies = bodies;
        this.history = history;
    }

    /// @throws se.samverka.platform.rule.RuleBroken 404
    public Tagged<BodyDocument> one(UUID id) {
        return BodyDocument.tagged(bodies.known(id));
    }

    /// By name.
    public Page<BodyDocument> page(PageQuery query) {
        return bodies.page(query).map(BodyDocument::of);
    }

    /// What has been changed in the body.
    ///
    /// @throws se.samverka.platform.rule.RuleBroken 404
    public Page<HistoryEntry> history(UUID id, PageQuery query) {
        return history.page(BodyChanges.BODY, bodies.known(id).id, query);
    }
}
