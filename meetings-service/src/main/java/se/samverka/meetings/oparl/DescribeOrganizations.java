package se.samverka.meetings.oparl;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import se.samverka.meetings.body.store.BodyEntity;
import se.samverka.meetings.body.store.BodyRepository;
import se.samverka.meetings.oparl.model.ObjectList;
import se.samverka.meetings.oparl.model.OparlType;
import se.samverka.meetings.oparl.model.OparlWords;
import se.samverka.meetings.oparl.model.PublicObject;
import se.samverka.meetings.oparl.store.PublicObjects;

/// Composes bodies, which OParl calls organizations.
@ApplicationScoped
public class DescribeOrganizations implements Description<OparlOrganization> {

    private final PublicObjects objects;
    private final BodyRepository bodies;

    DescribeOrganizations(PublicObjects objects, BodyRepository bodies) {
        this.objects = objects;
        this.bodies = bodies;
    }

    @Override
    public List<OparlOrganization> of(List<PublicObject> page, boolean omitInternal, OparlAddresses addresses) {
        var ids = page.stream().map(PublicObject::id).toList();
        var known = bodies.withIds(ids);
        var seats = objects.within(ids, List.of(OparlType.MEMBERSHIP)).stream()
                .collect(Collectors.groupingBy(PublicObject::scopeId));
        var parents = objects
                .among(
                        known.values().stream()
                                .map(body -> body.parentBodyId)
                                .filter(Objects::nonNull)
                                .map(Objects::requireNonNull)
                                .toList(),
                        OparlType.ORGANIZATION)
                .stream()
                .collect(Collectors.toMap(PublicObject::id, addresses::of));
        return Description.each(
                page,
                addresses,
                object -> {
                    var body = known.get(object.id());
                    return body == null
                            ? null
                            : organization(
                                    object, body, seats.getOrDefault(object.id(), List.of()), parents, addresses);
                },
                OparlOrganization::gone);
    }

    private static OparlOrganization organization(
            PublicObject object,
            BodyEntity body,
            List<PublicObject> seats,
            Map<UUID, String> parents,
            OparlAddresses addresses) {
        return new OparlOrganization(
                addresses.head(object),
                addresses.corporation(object.corporation()),
                body.name,
                addresses.all(seats),
                addresses.list(ObjectList.ofBody(body.id, OparlType.MEETING)),
                addresses.list(ObjectList.ofBody(body.id, OparlType.CONSULTATION)),
                body.parentBodyId == null ? null : parents.get(body.parentBodyId),
                OparlWords.GREMIUM,
                OparlWords.classification(body.kind),
                body.from,
                body.to,
                OparlWords.seats(body.minimumSeats, body.maximumSeats),
                addresses.noticeBoard(body.id));
    }
}
