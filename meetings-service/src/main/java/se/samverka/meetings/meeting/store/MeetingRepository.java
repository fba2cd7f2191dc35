package se.samverka.meetings.meeting.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.samverka.meetings.body.model.ReadableBodies;
import se.samverka.meetings.body.store.BodyEntity;
import se.samverka.meetings.body.store.ReadableMinutes;
import se.samverka.meetings.meeting.model.FreeNumbers;
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

    /// By their ids.
    public Map<UUID, MeetingEntity> withIds(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : list("id in ?1", ids).stream().collect(Collectors.toMap(meeting -> meeting.id, Function.identity()));
    }

    /// Those of the meetings that everybody may read, by their ids.
    public Map<UUID, MeetingEntity> publicOnes(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : list("id in ?1 and published = true", ids).stream()
                        .collect(Collectors.toMap(meeting -> meeting.id, Function.identity()));
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

    /// The meetings of a body on a day, without cancelled ones; nearly always one or none.
    public List<MeetingEntity> onDay(UUID bodyId, LocalDate date) {
        return list("bodyId = ?1 and date = ?2 and status <> ?3 order by id", bodyId, date, MeetingStatus.CANCELLED);
    }

    /// The meetings of a body in a calendar year, cancelled ones too, in the order of their days and numbers.
    ///
    /// @param most a bound; later ones are left out
    public List<MeetingEntity> ofYear(UUID bodyId, int year, int most) {
        return find(
                        "bodyId = ?1 and date >= ?2 and date <= ?3 order by date, firstNumber nulls last, id",
                        bodyId,
                        LocalDate.of(year, 1, 1),
                        LocalDate.of(year, 12, 31))
                .range(0, most - 1)
                .list();
    }

    /// The § numbers that are free for the meeting. The caller holds the lock of the body, so that nobody else
    /// takes them.
    public FreeNumbers freeNumbers(MeetingEntity meeting) {
        int own = meeting.lastNumber == null ? 0 : meeting.lastNumber;
        int before = Math.max(numbersUpTo(meeting), own);
        return new FreeNumbers(
                before,
                nextWithNumbers(meeting, before)
                        .map(later -> OptionalInt.of(Objects.requireNonNull(later.firstNumber)))
                        .orElse(OptionalInt.empty()));
    }

    /// Gives numbers to the meeting, and corrects which numbers are missing before it and before the next one.
    ///
    /// @return the next meeting, when other numbers are missing before it now
    public Optional<MeetingEntity> takeNumbers(MeetingEntity meeting, int first, int last) {
        meeting.firstNumber = meeting.firstNumber == null ? first : Math.min(meeting.firstNumber, first);
        meeting.lastNumber = meeting.lastNumber == null ? last : Math.max(meeting.lastNumber, last);
        meeting.missingFrom = missingBefore(meeting);
        flush();
        return nextWithNumbers(meeting, meeting.lastNumber).filter(later -> {
            var before = later.missingFrom;
            later.missingFrom = missingBefore(later);
            flush();
            return !Objects.equals(before, later.missingFrom);
        });
    }

    /// Corrects which numbers are missing before the next meeting, after this one has given its own back.
    ///
    /// @param last the last number that it had
    /// @return the next meeting, when other numbers are missing before it now
    public Optional<MeetingEntity> releaseNumbers(MeetingEntity meeting, int last) {
        return nextWithNumbers(meeting, last).filter(later -> {
            var before = later.missingFrom;
            later.missingFrom = missingBefore(later);
            flush();
            return !Objects.equals(before, later.missingFrom);
        });
    }

    private @Nullable Integer missingBefore(MeetingEntity meeting) {
        return new FreeNumbers(numbersUpTo(meeting), OptionalInt.empty())
                .missing(Objects.requireNonNull(meeting.firstNumber))
                .map(FreeNumbers.Missing::from)
                .orElse(null);
    }

    /// The highest number of the body's other meetings of the year up to the day of this one; 0 without.
    public int numbersUpTo(MeetingEntity meeting) {
        return getEntityManager()
                .createQuery(
                        "select coalesce(max(m.lastNumber), 0) from MeetingEntity m where m.bodyId = :body"
                                + " and m.date >= :newYear and m.date <= :date and m.id <> :id"
                                + " and m.firstNumber is not null",
                        Integer.class)
                .setParameter("body", meeting.bodyId)
                .setParameter("newYear", meeting.date.withDayOfYear(1))
                .setParameter("date", meeting.date)
                .setParameter("id", meeting.id)
                .getSingleResult();
    }

    /// The later meeting of the year whose numbers come next. Imported minutes may have printed numbers out of
    /// order: a later meeting with lower numbers bounds nothing.
    private Optional<MeetingEntity> nextWithNumbers(MeetingEntity meeting, int above) {
        return find(
                        "bodyId = ?1 and date > ?2 and date <= ?3 and firstNumber > ?4 order by firstNumber",
                        meeting.bodyId,
                        meeting.date,
                        meeting.date.with(TemporalAdjusters.lastDayOfYear()),
                        above)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /// The body's meetings with minutes that are not public, oldest first, locked until the transaction ends.
    public List<MeetingEntity> lockedUnannouncedOf(BodyEntity body) {
        return find(
                        "bodyId = ?1 and (status <> ?2 or unpublished or id in (select p.meeting.id from ParagraphEntity p"
                                + " where p.bodyId = ?1 and p.unpublished)) order by date, id",
                        body.id,
                        MeetingStatus.ANNOUNCED)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /// Meetings by their ids.
    public Map<UUID, MeetingEntity> byId(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return list("id in ?1", ids).stream().collect(Collectors.toMap(meeting -> meeting.id, Function.identity()));
    }

    /// By day, the latest first unless the query says otherwise.
    public Page<MeetingEntity> page(MeetingFilter filter, ReadableBodies readable, PageQuery query) {
        var found = SqlQuery.select("{e.*}", "meeting e")
                .ifGiven("e.body_id = :body", filter.body())
                .ifGiven("e.meets_on >= :from", filter.from())
                .ifGiven("e.meets_on <= :to", filter.to())
                .ifGiven("e.status = :status", filter.status())
                .orderBy(ORDERS, query.sorting(List.of("-date")));
        return sql.page(ReadableMinutes.only(found, readable, "e.published", "e.body_id"), MeetingEntity.class, query);
    }

    /// Gives the meeting its next version, although none of its own fields has changed.
    public void countChange(MeetingEntity meeting) {
        getEntityManager().lock(meeting, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    }
}
