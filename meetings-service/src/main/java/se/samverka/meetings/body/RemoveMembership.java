package se.samverka.meetings.body;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.meetings.body.model.MembershipStatus;
import se.samverka.platform.time.BusinessTime;
import se.samverka.platform.web.Tagged;

/// Removes a membership that was registered by mistake. It is kept with the reason for the secretariat to read. It
/// is in no list, counts in no finding and gives nobody a right.
@ApplicationScoped
public class RemoveMembership {

    private final MembershipChanges changes;
    private final BusinessTime time;

    RemoveMembership(MembershipChanges changes, BusinessTime time) {
        this.changes = changes;
        this.time = time;
    }

    /// @throws se.samverka.platform.rule.RuleBroken 404, 403, 428, 412; 409 when it has been removed already
    @Transactional
    public Tagged<MembershipDocument> run(UUID bodyId, UUID membershipId, @Nullable String ifMatch, String reason) {
        var body = changes.writable(bodyId);
        var membership = changes.recorded(body, membershipId, ifMatch);
        return changes.change(body, membership, () -> {
            membership.status = MembershipStatus.REMOVED;
            membership.removalReason = reason;
            membership.removedAt = time.now();
        });
    }
}
