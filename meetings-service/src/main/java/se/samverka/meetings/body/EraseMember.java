package se.samverka.meetings.body;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.meetings.body.store.BodyRepository;
import se.samverka.meetings.body.store.MembershipEntity;
import se.samverka.platform.changes.ChangeLog;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.web.EntityTags;

/// Erases a member of a body: the name and the party are kept nowhere any more, and readers of the feed get a
/// tombstone. Minutes that name the person stay; they are public records.
@ApplicationScoped
public class EraseMember {

    private static final String DOCUMENT_TYPE = "membership";

    private final BodyRepository bodies;
    private final BodyAccess access;
    private final ChangeLog changes;

    EraseMember(BodyRepository bodies, BodyAccess access, ChangeLog changes) {
        this.bodies = bodies;
        this.access = access;
        this.changes = changes;
    }

    /// @param ifMatch the membership's ETag as the caller read it
    /// @throws RuleBroken 404 for an unknown one, 403 for another than who writes the body's minutes, 428 or 412
    /// about
    ///     the ETag
    @Transactional
    public void erase(UUID bodyId, UUID membershipId, @Nullable String ifMatch) {
        var body = bodies.locked(bodyId);
        access.requireKeeper(body);
        var membership = bodies.getEntityManager().find(MembershipEntity.class, membershipId);
        if (membership == null || !membership.bodyId.equals(bodyId)) {
            throw RuleBroken.notFound("membership");
        }
        EntityTags.require(ifMatch, EntityTags.of("s", membership.version));
        bodies.getEntityManager().remove(membership);
        bodies.flush();
        changes.erase(DOCUMENT_TYPE, membershipId.toString());
        changes.deleted(
                DOCUMENT_TYPE, membershipId.toString(), "/bodies/" + bodyId + "/memberships/" + membershipId, null);
    }
}
