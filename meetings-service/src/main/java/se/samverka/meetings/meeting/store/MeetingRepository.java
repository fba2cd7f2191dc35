package se.samverka.meetings.meeting.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.samverka.meetings.body.model.ReadableBodies;
import se.samverka.meetings.body.store.BodyEntity;
import se.samverka.meetings.body.store.ReadableMinutes;
import se.samverka.meetings.meeting.model.MeetingFilter;
import se.samverka.meetings.meeting.model.MeetingStatus;
import se.samverka.platform.sql.SortOrders;
import se.samverka.platform.sql.Sql;
import se.samverka.platform.sql.SqlQuery;
import se.samverka.platform.web.Page;
import se.samverka.platform.web.PageQuery;

/// Meetings.
@ApplicationScoped
public class MeetingRepository implements PanacheRepositoryBase<MeetingEntity, UUID> {

    private static final SortOrders ORDERS = SortOrders.by("date", "e.meets_on {direction}, e.id");

    private final Sql sql;

    MeetingRepository(Sql sql) {
        this.sql = sql;
    }

    /// The meeting, locked until the transaction ends.
    public Optional<MeetingEntity> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /// The body whose meeting it is, without reading the meeting.
    public Optional<UUID> bodyOf(UUID id) {
        return getEntityManager()
                .createQuery("select m.bodyId from MeetingEntity m where m.id = :id", UUID.class)
                .setParameter("id", id)
                .getResultList()
                .stream()
                .findFirst();
    }

    /// The meeting of a body on a day, unless it was cancelled.
    public Optional<MeetingEntity> onDay(UUID bodyId, LocalDate date) {
        return find("bodyId = ?1 and date = ?2 and status <> ?3", bodyId, date, MeetingStatus.CANCELLED)
                .firstResultOptional();
    }

    /// The body's meetings whose minutes are not public, oldest first.
    public List<MeetingEntity> unannouncedOf(BodyEntity body) {
        return list("bodyId = ?1 and status <> ?2 order by date, id", body.id, MeetingStatus.ANNOUNCED);
    }

    /// By day, the latest first unless the query says otherwise.
    public Page<MeetingEntity> page(MeetingFilter filter, ReadableBodies readable, PageQuery query) {
        var found = SqlQuery.select("{e.*}", "meeting e")
                .ifGiven("e.body_id = :body", filter.body())
                .ifGiven("e.meets_on >= :from", filter.from())
                .ifGiven("e.meets_on <= :to", filter.to())
                .ifGiven("e.status = :status", filter.status())
                .orderBy(ORDERS, query.sorting(List.of("-date")));
        return sql.page(ReadableMinutes.only(found, readable, "e.status", "e.body_id"), MeetingEntity.class, query);
    }

    /// Gives the meeting its next version, although none of its own fields has changed.
    public void countChange(MeetingEntity meeting) {
        getEntityManager().lock(meeting, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    }
}
