package se.samverka.meetings.body;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.meetings.body.model.BodyRule;
import se.samverka.meetings.body.model.MembershipRole;
import se.samverka.meetings.body.store.BodyRepository;
import se.samverka.meetings.body.store.MembershipEntity;
import se.samverka.meetings.day.model.DayInRange;
import se.samverka.platform.changes.ChangeLog;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.time.BusinessTime;
import se.samverka.platform.value.Ids;
import se.samverka.platform.value.OrganisationNumber;

/// Gives somebody a seat in a body. With it, their organisation sees the body's unannounced minutes.
@ApplicationScoped
public class AddMember {

    private final BodyRepository bodies;
    private final BodyAccess access;
    private final ChangeLog changes;
    private final BusinessTime time;

    public AddMember(BodyRepository bodies, BodyAccess access, ChangeLog changes, BusinessTime time) {
        this.bodies = bodies;
        this.access = access;
        this.changes = changes;
        this.time = time;
    }

    /// @param party the party's letter or letters
    /// @param to the last day, if it is known
    public record Seat(
            String member,
            @Nullable String party,
            OrganisationNumber organisationNumber,
            MembershipRole role,
            LocalDate from,
            @Nullable LocalDate to) {}

    @Transactional
    public MembershipEntity add(UUID bodyId, Seat seat) {
        var body = bodies.locked(bodyId);
        access.requireKeeper(body);
        DayInRange.require("/from", seat.from(), time.today());
        DayInRange.require("/to", seat.to(), time.today());
        if (seat.to() != null && seat.to().isBefore(seat.from())) {
            throw RuleBroken.invalid(new BodyRule.MembershipEndsBeforeItBegins(seat.from(), seat.to()));
        }
        var membership = new MembershipEntity();
        membership.id = Ids.newId();
        membership.bodyId = body.id;
        membership.member = seat.member();
        membership.party = seat.party();
        membership.organisationNumber = seat.organisationNumber().value();
        membership.role = seat.role();
        membership.from = seat.from();
        membership.to = seat.to();
        bodies.getEntityManager().persist(membership);
        bodies.flush();
        changes.upserted(
                "membership",
                membership.id.toString(),
                "/bodies/" + body.id + "/memberships/" + membership.id,
                MembershipDocument.of(membership),
                null);
        return membership;
    }
}
