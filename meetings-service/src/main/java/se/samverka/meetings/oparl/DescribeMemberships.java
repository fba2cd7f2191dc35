package se.samverka.meetings.oparl;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.samverka.meetings.body.model.MembershipRole;
import se.samverka.meetings.body.store.MembershipEntity;
import se.samverka.meetings.body.store.MembershipRepository;
import se.samverka.meetings.oparl.model.OparlType;
import se.samverka.meetings.oparl.model.OparlWords;
import se.samverka.meetings.oparl.model.PublicObject;

/// Composes memberships.
@ApplicationScoped
public class DescribeMemberships implements Description<OparlMembership> {

    private final MembershipRepository memberships;

    DescribeMemberships(MembershipRepository memberships) {
        this.memberships = memberships;
    }

    @Override
    public List<OparlMembership> of(List<PublicObject> page, boolean omitInternal, OparlAddresses addresses) {
        var recorded = memberships.recorded(page.stream().map(PublicObject::id).toList());
        return Description.each(
                page,
                addresses,
                object -> {
                    var membership = recorded.get(object.id());
                    return membership == null
                            ? null
                            : membership(
                                    object,
                                    membership,
                                    addresses.of(OparlType.PERSON, Objects.requireNonNull(object.partOf())),
                                    addresses);
                },
                OparlMembership::gone);
    }

    /// @param person null where the membership stands in it
    static OparlMembership membership(
            PublicObject object, MembershipEntity membership, @Nullable String person, OparlAddresses addresses) {
        return new OparlMembership(
                addresses.head(object),
                person,
                addresses.of(OparlType.ORGANIZATION, membership.bodyId),
                OparlWords.role(membership.role),
                membership.role != MembershipRole.SUBSTITUTE,
                membership.from,
                membership.to,
                membership.party,
                membership.organisationNumber);
    }
}
