package se.samverka.meetings.assignment.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.meetings.assignment.model.AssignmentFilter;
import se.samverka.meetings.assignment.model.AssignmentStatus;
import se.samverka.meetings.body.model.ReadableBodies;
import se.samverka.meetings.body.store.ReadableMinutes;
import se.samverka.meetings.meeting.store.ParagraphEntity;
import se.samverka.platform.sql.SortOrders;
import se.samverka.platform.sql.Sql;
import se.samverka.platform.sql.SqlQuery;
import se.samverka.platform.value.Ids;
import se.samverka.platform.web.Page;
import se.samverka.platform.web.PageQuery;

/// Assignments.
@ApplicationScoped
public class AssignmentRepository implements PanacheRepositoryBase<AssignmentEntity, UUID> {

    private static final SortOrders ORDERS = SortOrders.by("dueOn", "e.due_on {direction} NULLS LAST, e.id");

    private final Sql sql;

    AssignmentRepository(Sql sql) {
        this.sql = sql;
    }

    /// The assignment, locked until the transaction ends.
    public Optional<AssignmentEntity> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /// Those that the paragraphs gave or closed, in the order of the paragraphs that gave them.
    public List<AssignmentEntity> of(Collection<ParagraphEntity> paragraphs) {
        return list(
                "paragraph.id in ?1 or closedBy.id in ?1 order by paragraph.number, paragraph.letter nulls first, id",
                paragraphs.stream().map(paragraph -> paragraph.id).toList());
    }

    /// By due day; those without one come last.
    ///
    /// @param today in Stockholm; whether an assignment is overdue follows from it
    public Page<AssignmentEntity> page(
            AssignmentFilter filter, ReadableBodies readable, LocalDate today, PageQuery query) {
        var found = SqlQuery.select(
                        "{e.*}",
                        "assignment e JOIN paragraph p ON p.id = e.paragraph_id LEFT JOIN paragraph c ON c.id = e.closed_by_paragraph")
                .ifGiven("lower(e.addressee) = lower(:addressee)", filter.addressee())
                .ifGiven("e.due_on < :dueBefore", filter.dueBefore())
                .orderBy(ORDERS, query.sorting(List.of("dueOn")));
        filter.status().ifPresent(status -> only(found, status, readable, today));
        return sql.page(
                ReadableMinutes.only(found, readable, "p.announced_on IS NOT NULL", "p.body_id"),
                AssignmentEntity.class,
                query);
    }

    /// To a caller who may not read the paragraph that closed it, an assignment is not closed.
    private static void only(SqlQuery found, AssignmentStatus status, ReadableBodies readable, LocalDate today) {
        var closed = "(e.closed_on IS NOT NULL AND (c.announced_on IS NOT NULL OR c.body_id = ANY (:closing)"
                + (readable.all() ? " OR true" : "") + "))";
        var bodies = readable.ids().toArray(UUID[]::new);
        switch (status) {
            case CLOSED -> found.where(closed, (Object) bodies);
            case OVERDUE -> found.where("NOT " + closed, (Object) bodies).where("e.due_on < :today", today);
            case OPEN ->
                found.where("NOT " + closed, (Object) bodies).where("e.due_on IS NULL OR e.due_on >= :today", today);
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
