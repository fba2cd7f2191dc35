package se.samverka.meetings.body.store;

import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import se.samverka.meetings.store.Conditions;
import se.samverka.meetings.store.PagedRepository;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.web.Page;
import se.samverka.platform.web.PageQuery;

/// Seats in bodies.
@ApplicationScoped
public class MembershipRepository implements PagedRepository<MembershipEntity> {

    /// @throws RuleBroken 404 when the body has no such membership
    public MembershipEntity known(UUID bodyId, UUID id) {
        return findByIdOptional(id)
                .filter(membership -> membership.bodyId.equals(bodyId))
                .orElseThrow(() -> RuleBroken.notFound("membership"));
    }

    public Page<MembershipEntity> page(BodyEntity body, PageQuery query) {
        var sorting = query.sorting(List.of("from", "member"));
        return page(
                new Conditions().and("bodyId = :body", "body", body.id),
                Sort.by(sorting.field(), PagedRepository.direction(sorting)).and("id"),
                query);
    }
}
