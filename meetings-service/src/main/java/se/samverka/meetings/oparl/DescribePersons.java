package se.samverka.meetings.oparl;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.samverka.meetings.body.store.MembershipEntity;
import se.samverka.meetings.body.store.MembershipRepository;
import se.samverka.meetings.oparl.model.OparlType;
import se.samverka.meetings.oparl.model.PublicObject;
import se.samverka.meetings.oparl.store.PublicObjects;

/// Composes persons: those with one name in one body are one person. Nothing says whether a person of that name in
/// another body is the same.
@ApplicationScoped
public class DescribePersons implements Description<OparlPerson> {

    private static final Comparator<MembershipEntity> BY_FIRST_DAY = Comparator.comparing(
                    (MembershipEntity membership) -> membership.from)
            .thenComparing(one -> one.id);

    private final PublicObjects objects;
    private final MembershipRepository memberships;

    DescribePersons(PublicObjects objects, MembershipRepository memberships) {
        this.objects = objects;
        this.memberships = memberships;
    }

    @Override
    public List<OparlPerson> of(List<PublicObject> page, boolean omitInternal, OparlAddresses addresses) {
        var seats = objects.partsOf(page.stream().map(PublicObject::id).toList(), OparlType.MEMBERSHIP);
        var recorded = memberships.recorded(seats.stream().map(PublicObject::id).toList());
        var byPerson = seats.stream()
                .filter(seat -> recorded.containsKey(seat.id()))
                .collect(Collectors.groupingBy(seat -> Objects.requireNonNull(seat.partOf())));
        return Description.each(
                page,
                addresses,
                object -> person(
                        object, byPerson.getOrDefault(object.id(), List.of()), recorded, omitInternal, addresses),
                OparlPerson::gone);
    }

    private static @Nullable OparlPerson person(
            PublicObject object,
            List<PublicObject> seats,
            Map<UUID, MembershipEntity> recorded,
            boolean omitInternal,
            OparlAddresses addresses) {
        var bySeat = seats.stream().collect(Collectors.toMap(PublicObject::id, seat -> seat));
        var held = seats.stream()
                .map(seat -> Objects.requireNonNull(recorded.get(seat.id())))
                .sorted(BY_FIRST_DAY)
                .toList();
        return held.isEmpty()
                ? null
                : new OparlPerson(
                        addresses.head(object),
                        addresses.corporation(object.corporation()),
                        held.getLast().member,
                        omitInternal
                                ? null
                                : held.stream()
                                        .map(one -> DescribeMemberships.membership(
                                                Objects.requireNonNull(bySeat.get(one.id)), one, null, addresses))
                                        .toList());
    }
}
