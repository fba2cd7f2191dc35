package se.samverka.meetings.body;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import se.samverka.meetings.body.model.Membership;
import se.samverka.meetings.body.model.MembershipStatus;
import se.samverka.meetings.body.store.MembershipEntity;
import se.samverka.platform.time.BusinessTime;
import se.samverka.platform.value.Ids;
import se.samverka.platform.web.Tagged;

/// Gives somebody a seat in a body. Their organisation then reads the body's unannounced minutes.
@ApplicationScoped
public class AddMembership {

    private final MembershipChanges changes;
    private final BusinessTime time;

    AddMembership(MembershipChanges changes, BusinessTime time) {
        this.changes = changes;
        this.time = time;
    }

    /// @throws se.samverka.platform.rule.RuleBroken 404, 403; 422 when a day is out of range or the membership ends
    /// before it begins
    @Transactional
    public Tagged<MembershipDocument> run(UUID bodyId, Membership added) {
        var body = changes.writable(bodyId);
        added.check(time.today());
        var membership = new MembershipEntity();
        membership.id = Ids.newId();
        membership.bodyId = body.id;
        membership.status = MembershipStatus.RECORDED;
        membership.write(added);
        return changes.add(body, membership);
    }
}
