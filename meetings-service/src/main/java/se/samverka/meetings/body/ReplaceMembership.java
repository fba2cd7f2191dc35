package se.samverka.meetings.body;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.meetings.body.model.Membership;
import se.samverka.platform.time.BusinessTime;
import se.samverka.platform.web.Tagged;

/// Corrects a membership: the member's name, party, organisation, role or days. What it was stays in its history.
@ApplicationScoped
public class ReplaceMembership {

    private final MembershipChanges changes;
    private final BusinessTime time;

    ReplaceMembership(MembershipChanges changes, BusinessTime time) {
        this.changes = changes;
        this.time = time;
    }

    /// @param corrected without a last day, a membership that was ended goes on
    /// @throws se.samverka.platform.rule.RuleBroken 404, 403, 428, 412; 409 when it has been removed; 422 as
    /// [AddMembership]
    @Transactional
    public Tagged<MembershipDocument> run(
            UUID bodyId, UUID membershipId, @Nullable String ifMatch, Membership corrected) {
        var body = changes.writable(bodyId);
        var membership = changes.recorded(body, membershipId, ifMatch);
        corrected.check(time.today());
        return changes.change(body, membership, () -> membership.write(corrected));
    }
}
