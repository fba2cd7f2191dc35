package se.samverka.meetings.body;

import jakarta.enterprise.context.ApplicationScoped;
import se.samverka.meetings.body.store.BodyEntity;
import se.samverka.meetings.body.store.BodyRepository;
import se.samverka.meetings.body.store.MembershipEntity;
import se.samverka.meetings.history.DocumentHistory;
import se.samverka.platform.changes.ChangeLog;
import se.samverka.platform.idempotency.KeptAnswers;
import se.samverka.platform.web.Tagged;

/// Writes bodies and memberships to the changes feed, in the transaction of the change. Every caller of the
/// API reads them.
@ApplicationScoped
class BodyChanges {

    static final String BODY = "body";

    private static final String MEMBERSHIP = "membership";

    private final ChangeLog changes;
    private final BodyRepository bodies;
    private final DocumentHistory history;
    private final KeptAnswers answers;

    BodyChanges(ChangeLog changes, BodyRepository bodies, DocumentHistory history, KeptAnswers answers) {
        this.changes = changes;
        this.bodies = bodies;
        this.history = history;
        this.answers = answers;
    }

    /// Changes the body, and keeps what has changed in its history.
    Tagged<BodyDocument> change(BodyEntity body, Runnable change) {
        var before = BodyDocument.of(body);
        change.run();
        bodies.flush();
        var tagged = changed(body);
        history.changed(BODY, body.id, before, tagged.document());
        return tagged;
    }

    Tagged<BodyDocument> changed(BodyEntity body) {
        var tagged = BodyDocument.tagged(body);
        changes.upserted(BODY, body.id.toString(), "/bodies/" + body.id, tagged.document(), null);
        return tagged;
    }

    Tagged<MembershipDocument> added(MembershipEntity membership) {
        var tagged = MembershipDocument.tagged(membership);
        changes.upserted(MEMBERSHIP, membership.id.toString(), path(membership), tagged.document(), null);
        return tagged;
    }

    /// Leaves a tombstone, and removes the member's name from earlier entries and from kept answers.
    void erased(MembershipEntity membership) {
        changes.erase(MEMBERSHIP, membership.id.toString());
        changes.deleted(MEMBERSHIP, membership.id.toString(), path(membership), null);
        answers.empty("/memberships/" + membership.id);
    }

    private static String path(MembershipEntity membership) {
        return "/bodies/" + membership.bodyId + "/memberships/" + membership.id;
    }
}
