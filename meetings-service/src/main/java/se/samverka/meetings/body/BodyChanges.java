package se.samverka.meetings.body;

import jakarta.enterprise.context.ApplicationScoped;
import se.samverka.meetings.body.store.BodyEntity;
import se.samverka.meetings.body.store.MembershipEntity;
import se.samverka.platform.changes.ChangeLog;
import se.samverka.platform.web.Tagged;

/// Writes bodies and memberships to the changes feed, in the transaction of the change. Every caller of the
/// API reads them.
@ApplicationScoped
class BodyChanges {

    private static final String MEMBERSHIP = "membership";

    private final ChangeLog changes;

    BodyChanges(ChangeLog changes) {
        this.changes = changes;
    }

    Tagged<BodyDocument> changed(BodyEntity body) {
        var tagged = BodyDocument.tagged(body);
        changes.upserted("body", body.id.toString(), "/bodies/" + body.id, tagged.document(), null);
        return tagged;
    }

    Tagged<MembershipDocument> added(MembershipEntity membership) {
        var tagged = MembershipDocument.tagged(membership);
        changes.upserted(MEMBERSHIP, membership.id.toString(), path(membership), tagged.document(), null);
        return tagged;
    }

    /// Leaves a tombstone, and removes the entries that name the member.
    void erased(MembershipEntity membership) {
        changes.erase(MEMBERSHIP, membership.id.toString());
        changes.deleted(MEMBERSHIP, membership.id.toString(), path(membership), null);
    }

    private static String path(MembershipEntity membership) {
        return "/bodies/" + membership.bodyId + "/memberships/" + membership.id;
    }
}
