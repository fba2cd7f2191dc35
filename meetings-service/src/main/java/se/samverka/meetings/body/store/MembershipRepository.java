package se.samverka.meetings.body.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.samverka.meetings.body.model.MembershipFilter;
import se.samverka.meetings.body.model.MembershipStatus;
import se.samverka.meetings.body.model.SeatedMember;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.sql.SortOrders;
import se.samverka.platform.sql.Sql;
import se.samverka.platform.sql.SqlQuery;
import se.samverka.platform.web.Page;
import se.samverka.platform.web.PageQuery;

/// Seats in bodies.
@ApplicationScoped
public class MembershipRepository implements PanacheRepositoryBase<MembershipEntity, UUID> {

    private static final SortOrders ORDERS =
            SortOrders.by("from", "e.from_date {direction}, e.id").or("member", "e.member {direction}, e.id");

    private final Sql sql;

    MembershipRepository(Sql sql) {
        this.sql = sql;
    }

    /// @throws RuleBroken 404 when the body has no such membership
    public MembershipEntity known(UUID bodyId, UUID id) {
        return findByIdOptional(id)
                .filter(membership -> membership.bodyId.equals(bodyId))
                .orElseThrow(() -> RuleBroken.notFound("membership"));
    }

    /// Those of the memberships that have not been removed, by their ids.
    public Map<UUID, MembershipEntity> recorded(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : list("id in ?1 and status = ?2", ids, MembershipStatus.RECORDED).stream()
                        .collect(Collectors.toMap(membership -> membership.id, Function.identity()));
    }

    /// The recorded memberships of a body with a day in a period, by first day.
    ///
    /// @param most how many are read
    public List<SeatedMember> within(BodyEntity body, LocalDate from, LocalDate to, int most) {
        return entitiesWithin(body, from, to, most).stream()
                .map(MembershipEntity::seated)
                .toList();
    }

    /// The same, as they are kept.
    public List<MembershipEntity> entitiesWithin(BodyEntity body, LocalDate from, LocalDate to, int most) {
        return find(
                        "bodyId = ?1 and status = ?2 and from <= ?4 and (to is null or to >= ?3) order by from, id",
                        body.id,
                        MembershipStatus.RECORDED,
                        from,
                        to)
                .page(0, most)
                .list();
    }

    public Page<MembershipEntity> page(BodyEntity body, MembershipFilter filter, PageQuery query) {
        return sql.page(
                SqlQuery.select("{e.*}", "membership e")
                        .where("e.body_id = :body", body.id)
                        .where("e.status = :status", filter.status())
                        .ifGiven("e.from_date <= :day AND (e.to_date IS NULL OR e.to_date >= :day)", filter.validOn())
                        .ifGiven("e.role = :role", filter.role())
                        .ifGiven("e.organisation_number = :organisation", filter.organisation())
                        .ifGiven("e.party = :party", filter.party())
                        .orderBy(ORDERS, query.sorting(List.of("from", "member"))),
                MembershipEntity.class,
                query);
    }
}
