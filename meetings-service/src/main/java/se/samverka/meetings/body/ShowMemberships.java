package se.samverka.meetings.body;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import se.samverka.meetings.body.store.BodyRepository;
import se.samverka.meetings.body.store.MembershipRepository;
import se.samverka.platform.web.Page;
import se.samverka.platform.web.PageQuery;
import se.samverka.platform.web.Tagged;

/// Shows the members of a body: those who have, had or will have a seat.
@ApplicationScoped
public class ShowMemberships {

    private final BodyRepository bodies;
    private final MembershipRepository memberships;

    ShowMemberships(BodyRepository bodies, MembershipRepository memberships) {
        this.bodies = bodies;
        this.memberships = memberships;
    }

    /// @throws se.samverka.platform.rule.RuleBroken 404
    public Tagged<MembershipDocument> one(UUID bodyId, UUID id) {
        return MembershipDocument.tagged(memberships.known(bodyId, id));
    }

    /// @throws se.samverka.platform.rule.RuleBroken 404 when there is no such body
    public Page<MembershipDocument> page(UUID bodyId, PageQuery query) {
        return memberships.page(bodies.known(bodyId), query).map(MembershipDocument::of);
    }
}
