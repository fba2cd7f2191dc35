package se.samverka.meetings.body.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.samverka.meetings.body.model.MembershipStatus;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.sql.SortOrders;
import se.samverka.platform.sql.Sql;
import se.samverka.platform.sql.SqlQuery;
import se.samverka.platform.value.OrganisationNumber;
import se.samverka.platform.web.Page;
import se.samverka.platform.web.PageQuery;

/// Bodies, and who may read their unannounced minutes.
@ApplicationScoped
public class BodyRepository implements PanacheRepositoryBase<BodyEntity, UUID> {

    private static final SortOrders ORDERS = SortOrders.by("name", "lower(e.name) {direction}, e.id");

    /// Only a membership that counts today gives a right to read.
    private static final String IN_OFFICE =
            " and m.status = :recorded and m.from <= :today and (m.to is null or m.to >= :today)";

    private final Sql sql;

    BodyRepository(Sql sql) {
        this.sql = sql;
    }

    /// @throws RuleBroken 404
    public BodyEntity known(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> RuleBroken.notFound("body"));
    }

    /// By their ids.
    public Map<UUID, BodyEntity> withIds(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : list("id in ?1", ids).stream().collect(Collectors.toMap(body -> body.id, Function.identity()));
    }

    /// The body, locked until the transaction ends, so that § numbers and meeting days are given one at a time.
    ///
    /// @throws RuleBroken 404
    public BodyEntity locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> RuleBroken.notFound("body"));
    }

    /// Lets one request at a time change which bodies belong to which, until the transaction ends: two changes
    /// could close a circle that neither of them sees. Call it before a body is locked. The database's trigger
    /// takes the same lock.
    public void lockParents() {
        sql.list(
                SqlQuery.of("SELECT true FROM pg_advisory_xact_lock(hashtextextended('body-parents', 0))"),
                Boolean.class);
    }

    /// A body, the body that it belongs to, and so on; empty when there is no such body.
    public Set<UUID> fromParentUpwards(UUID id) {
        return Set.copyOf(sql.list(SqlQuery.of("""
                        WITH RECURSIVE above (id, parent) AS (
                            SELECT b.id, b.parent_body_id FROM body b WHERE b.id = :id
                             UNION
                            SELECT b.id, b.parent_body_id FROM body b JOIN above a ON b.id = a.parent
                        )
                        SELECT id FROM above""").with("id", id), UUID.class));
    }

    /// The body of that name, in upper or lower case: the one whose minutes the organisation keeps, or the only
    /// one. Each municipality may have a body of the same name.
    public Optional<BodyEntity> named(String name, Optional<OrganisationNumber> organisation) {
        var found = list("lower(name) = lower(?1) order by id", name);
        return organisation
                .flatMap(own -> found.stream()
                        .filter(body -> own.value().equals(body.secretariat))
                        .findFirst())
                .or(() -> found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty());
    }

    /// Whether another body of that secretariat has the name.
    ///
    /// @param own the body that may have it already; null for a new one
    public boolean isTaken(String name, @Nullable OrganisationNumber secretariat, @Nullable UUID own) {
        return list(
                        "lower(name) = lower(?1) and secretariat is not distinct from ?2",
                        name,
                        secretariat == null ? null : secretariat.value())
                .stream()
                .anyMatch(other -> !other.id.equals(own));
    }

    public Page<BodyEntity> page(PageQuery query) {
        return sql.page(
                SqlQuery.select("{e.*}", "body e").orderBy(ORDERS, query.sorting(List.of("name"))),
                BodyEntity.class,
                query);
    }

    /// The bodies that an organisation has a member in, or is the secretariat of.
    public Set<UUID> readableBy(OrganisationNumber organisation, LocalDate today) {
        var bodies = new HashSet<>(getEntityManager()
                .createQuery(
                        "select distinct m.bodyId from MembershipEntity m where m.organisationNumber = :organisation"
                                + IN_OFFICE,
                        UUID.class)
                .setParameter("organisation", organisation.value())
                .setParameter("today", today)
                .setParameter("recorded", MembershipStatus.RECORDED)
                .getResultList());
        bodies.addAll(getEntityManager()
                .createQuery("select b.id from BodyEntity b where b.secretariat = :organisation", UUID.class)
                .setParameter("organisation", organisation.value())
                .getResultList());
        return bodies;
    }

    /// The organisations that have a member in the body, and its secretariat.
    public Set<OrganisationNumber> readersOf(BodyEntity body, LocalDate today) {
        var readers = new HashSet<OrganisationNumber>();
        getEntityManager()
                .createQuery(
                        "select distinct m.organisationNumber from MembershipEntity m where m.bodyId = :body"
                                + IN_OFFICE,
                        String.class)
                .setParameter("body", body.id)
                .setParameter("today", today)
                .setParameter("recorded", MembershipStatus.RECORDED)
                .getResultList()
                .forEach(number -> readers.add(OrganisationNumber.of(number)));
        if (body.secretariat != null) {
            readers.add(OrganisationNumber.of(body.secretariat));
        }
        return readers;
    }
}
