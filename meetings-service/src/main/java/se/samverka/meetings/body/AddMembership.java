package se.samverka.meetings.body;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.meetings.body.model.MembershipRole;
import se.samverka.meetings.body.model.MembershipRule;
import se.samverka.meetings.body.store.BodyRepository;
import se.samverka.meetings.body.store.MembershipEntity;
import se.samverka.meetings.body.store.MembershipRepository;
import se.samverka.meetings.day.model.DayInRange;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.time.BusinessTime;
import se.samverka.platform.value.Ids;
import se.samverka.platform.value.OrganisationNumber;
import se.samverka.platform.web.Tagged;

/// Gives somebody a seat in a body. Their organisation then reads the body's unannounced minutes.
@ApplicationScoped
public class AddMembership {

    private final BodyRepository bodies;
    private final MembershipRepository memberships;
    private final BodyAccess access;
    private final BodyChanges changes;
    private final BusinessTime time;

    AddMembership(
            BodyRepository bodies,
            MembershipRepository memberships,
            BodyAccess access,
            BodyChanges changes,
            BusinessTime time) {
        this.bodies = bodies;
        this.memberships = memberships;
        this.access = access;
        this.changes = changes;
        this.time = time;
    }

    /// @param party the political party's letter or letters
    /// @param to the last day, if it is known
    public record NewMembership(
            String member,
            @Nullable String party,
            OrganisationNumber organisationNumber,
            MembershipRole role,
            LocalDate from,
            @Nullable LocalDate to) {}

    /// @throws RuleBroken 404, 403; 422 when a day is out of range or the membership ends before it begins
    @Transactional
    public Tagged<MembershipDocument> run(UUID bodyId, NewMembership added) {
        var body = bodies.locked(bodyId);
        access.requireSecretariatOrAdmin(body);
        DayInRange.require("/from", added.from(), time.today());
        DayInRange.require("/to", added.to(), time.today());
        MembershipRule.checkDays(added.from(), added.to());
        var membership = new MembershipEntity();
        membership.id = Ids.newId();
        membership.bodyId = body.id;
        membership.member = added.member();
        membership.party = added.party();
        membership.organisationNumber = added.organisationNumber().value();
        membership.role = added.role();
        membership.from = added.from();
        membership.to = added.to();
        memberships.persistAndFlush(membership);
        return changes.added(membership);
    }
}
