package se.samverka.meetings.body;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Erases a membership with its history. The member's name and party are then kept nowhere, and readers of the feed get
/// a tombstone. Minutes that name the person stay: they are public records.
@ApplicationScoped
public class EraseMembership {

    private final MembershipChanges changes;

    EraseMembership(MembershipChanges changes) {
        this.changes = changes;
    }

    /// @param ifMatch the membership's ETag as the caller read it
    /// @throws se.samverka.platform.rule.RuleBroken 404 when it is unknown; 403 for anybody but the body's
    /// secretariat and administrators; 428 or 412 about the ETag
    @Transactional
    public void run(UUID bodyId, UUID membershipId, @Nullable String ifMatch) {
        var body = changes.writable(bodyId);
        changes.erase(body, changes.known(body, membershipId, ifMatch));
    }
}
