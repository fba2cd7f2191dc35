package se.samverka.meetings.body;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.meetings.body.model.MembershipRule;
import se.samverka.meetings.day.model.DayInRange;
import se.samverka.platform.time.BusinessTime;
import se.samverka.platform.web.Tagged;

/// Ends a membership: the member leaves before the time is up, or the time had no end.
@ApplicationScoped
public class EndMembership {

    private final MembershipChanges changes;
    private final BusinessTime time;

    EndMembership(MembershipChanges changes, BusinessTime time) {
        this.changes = changes;
        this.time = time;
    }

    /// @param to the last day
    /// @throws se.samverka.platform.rule.RuleBroken 404, 403, 428, 412; 409 when it has been removed or ended; 422
    /// when the day is out of range, before the first day, or after the last day that is known
    @Transactional
    public Tagged<MembershipDocument> run(
            UUID bodyId, UUID membershipId, @Nullable String ifMatch, LocalDate to, String reason) {
        var body = changes.writable(bodyId);
        var membership = changes.recorded(body, membershipId, ifMatch);
        MembershipRule.requireNotEnded(membership.endReason, membership.to);
        DayInRange.require("/to", to, time.today());
        MembershipRule.checkEnding(membership.from, membership.to, to);
        return changes.change(body, membership, () -> {
            membership.to = to;
            membership.endReason = reason;
        });
    }
}
