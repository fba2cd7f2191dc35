package se.samverka.meetings.body;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.meetings.body.store.BodyRepository;
import se.samverka.meetings.body.store.MembershipRepository;
import se.samverka.platform.web.EntityTags;

/// Erases a membership. The member's name and party are then kept nowhere, and readers of the feed get a
/// tombstone. Minutes that name the person stay: they are public records.
@ApplicationScoped
public class EraseMembership {

    private final BodyRepository bodies;
    private final MembershipRepository memberships;
    private final BodyAccess access;
    private final BodyChanges changes;

    EraseMembership(BodyRepository bodies, MembershipRepository memberships, BodyAccess access, BodyChanges changes) {
        this.bodies = bodies;
        this.memberships = memberships;
        this.access = access;
        this.changes = changes;
    }

    /// @param ifMatch the membership's ETag as the caller read it
    /// @throws se.samverka.platform.rule.RuleBroken 404 when it is unknown; 403 for anybody but the body's
    /// secretariat and administrators; 428 or 412 about the ETag
    @Transactional
    public void run(UUID bodyId, UUID membershipId, @Nullable String ifMatch) {
        access.requireSecretariatOrAdmin(bodies.locked(bodyId));
        var membership = memberships.known(bodyId, membershipId);
        EntityTags.require(ifMatch, MembershipDocument.tag(membership));
        memberships.delete(membership);
        memberships.flush();
        changes.erased(membership);
    }
}
