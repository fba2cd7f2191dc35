package se.samverka.meetings.meeting.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.samverka.meetings.meeting.model.RedactionKind;
import se.samverka.platform.sql.SortOrders;
import se.samverka.platform.sql.Sql;
import se.samverka.platform.sql.SqlQuery;
import se.samverka.platform.web.Page;
import se.samverka.platform.web.PageQuery;

/// Redactions of minutes.
@ApplicationScoped
public class MinutesRedactionRepository implements PanacheRepositoryBase<MinutesRedactionEntity, UUID> {

    private static final SortOrders ORDERS = SortOrders.by("redactedOn", "e.recorded_at {direction}, e.id {direction}");

    private final Sql sql;

    MinutesRedactionRepository(Sql sql) {
        this.sql = sql;
    }

    /// Those in force, in their order.
    public List<MinutesRedactionEntity> inForce(UUID meetingId) {
        return list("meetingId = ?1 and removedOn is null order by recordedAt, id", meetingId);
    }

    public Optional<MinutesRedactionEntity> locked(UUID meetingId, UUID id) {
        return find("meetingId = ?1 and id = ?2", meetingId, id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    public Optional<MinutesRedactionEntity> one(UUID meetingId, UUID id) {
        return find("meetingId = ?1 and id = ?2", meetingId, id).firstResultOptional();
    }

    /// The first one first, unless the query says otherwise.
    public Page<MinutesRedactionEntity> page(UUID meetingId, PageQuery query) {
        return sql.page(
                SqlQuery.select("{e.*}", "minutes_redaction e")
                        .where("e.meeting_id = :meeting", meetingId)
                        .orderBy(ORDERS, query.sorting(List.of("redactedOn"))),
                MinutesRedactionEntity.class,
                query);
    }

    /// The erasures of words in a body's minutes, in their order. They are few: each is an act of a person for a reason
    /// in law.
    public List<MinutesRedactionEntity> erasures(UUID bodyId) {
        return list(
                "select r from MinutesRedactionEntity r, MeetingEntity m where m.id = r.meetingId and m.bodyId = ?1"
                        + " and r.kind = ?2 and r.afterSequence is not null order by r.recordedAt, r.id",
                bodyId,
                RedactionKind.ERASED);
    }
}
