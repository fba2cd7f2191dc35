package se.samverka.meetings.body;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import se.samverka.meetings.body.model.MembershipFilter;
import se.samverka.meetings.body.model.MembershipStatus;
import se.samverka.meetings.body.store.BodyRepository;
import se.samverka.meetings.body.store.MembershipEntity;
import se.samverka.meetings.body.store.MembershipRepository;
import se.samverka.meetings.history.DocumentHistory;
import se.samverka.meetings.history.HistoryEntry;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.web.Page;
import se.samverka.platform.web.PageQuery;
import se.samverka.platform.web.Tagged;

/// Shows the members of a body: those who have, had or will have a seat. What was removed as a mistake is shown to
/// the body's secretariat and administrators alone.
@ApplicationScoped
public class ShowMemberships {

    private final BodyRepository bodies;
    private final MembershipRepository memberships;
    private final BodyAccess access;
    private final DocumentHistory history;

    ShowMemberships(
            BodyRepository bodies, MembershipRepository memberships, BodyAccess access, DocumentHistory history) {
        this.bodies = bodies;
        this.memberships = memberships;
        this.access = access;
        this.history = history;
    }

    /// @throws RuleBroken 404
    public Tagged<MembershipDocument> one(UUID bodyId, UUID id) {
        return MembershipDocument.tagged(readable(bodyId, id));
    }

    /// @throws RuleBroken 404 when there is no such body
    public Page<MembershipDocument> page(UUID bodyId, MembershipFilter filter, PageQuery query) {
        var body = bodies.known(bodyId);
        return filter.status() == MembershipStatus.REMOVED && !access.readsAsSecretariat(body)
                ? new Page<>(List.of(), 0)
                : memberships.page(body, filter, query).map(MembershipDocument::of);
    }

    /// What has been changed in the membership.
    ///
    /// @throws RuleBroken 404
    public Page<HistoryEntry> history(UUID bodyId, UUID id, PageQuery query) {
        return history.page(MembershipChanges.MEMBERSHIP, readable(bodyId, id).id, query);
    }

    private MembershipEntity readable(UUID bodyId, UUID id) {
        var membership = memberships.known(bodyId, id);
        if (membership.status == MembershipStatus.REMOVED && !access.readsAsSecretariat(bodies.known(bodyId))) {
            throw RuleBroken.notFound("membership");
        }
        return membership;
    }
}
