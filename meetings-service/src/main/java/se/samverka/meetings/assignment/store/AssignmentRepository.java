package se.samverka.meetings.assignment.store;

import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.meetings.assignment.model.AssignmentFilter;
import se.samverka.meetings.assignment.model.AssignmentStatus;
import se.samverka.meetings.body.model.ReadableBodies;
import se.samverka.meetings.body.store.ReadableMinutes;
import se.samverka.meetings.meeting.store.MeetingEntity;
import se.samverka.meetings.meeting.store.ParagraphEntity;
import se.samverka.meetings.store.Conditions;
import se.samverka.meetings.store.PagedRepository;
import se.samverka.platform.value.Ids;
import se.samverka.platform.web.Page;
import se.samverka.platform.web.PageQuery;

/// Assignments.
@ApplicationScoped
public class AssignmentRepository implements PagedRepository<AssignmentEntity> {

    /// The assignment, locked until the transaction ends.
    public Optional<AssignmentEntity> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    public List<AssignmentEntity> givenAt(MeetingEntity meeting) {
        return list("paragraph.meeting.id = ?1 order by paragraph.number, id", meeting.id);
    }

    /// By due day; those without one come last.
    ///
    /// @param today in Stockholm; whether an assignment is overdue follows from it
    public Page<AssignmentEntity> page(
            AssignmentFilter filter, ReadableBodies readable, LocalDate today, PageQuery query) {
        var conditions = new Conditions()
                .ifGiven("lower(addressee) = lower(:addressee)", "addressee", filter.addressee())
                .ifGiven("dueOn < :dueBefore", "dueBefore", filter.dueBefore());
        filter.status().ifPresent(status -> only(conditions, status, today));
        var sorting = query.sorting(List.of("dueOn"));
        return page(
                ReadableMinutes.only(conditions, readable, "paragraph.meeting.status = ANNOUNCED", "paragraph.bodyId"),
                Sort.by("dueOn", PagedRepository.direction(sorting), Sort.NullPrecedence.NULLS_LAST)
                        .and("id"),
                query);
    }

    private static void only(Conditions conditions, AssignmentStatus status, LocalDate today) {
        switch (status) {
            case CLOSED -> conditions.and("closedOn is not null");
            case OVERDUE -> conditions.and("closedOn is null and dueOn < :today", "today", today);
            case OPEN -> conditions.and("closedOn is null and (dueOn is null or dueOn >= :today)", "today", today);
        }
    }

    public AssignmentEntity add(ParagraphEntity paragraph, String addressee, String task, @Nullable LocalDate dueOn) {
        var assignment = new AssignmentEntity();
        assignment.id = Ids.newId();
        assignment.paragraph = paragraph;
        assignment.addressee = addressee;
        assignment.task = task;
        assignment.dueOn = dueOn;
        persist(assignment);
        return assignment;
    }
}
