package se.samverka.meetings.assignment.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import se.samverka.meetings.assignment.model.AddresseeSummary;
import se.samverka.meetings.assignment.model.AssignmentDue;
import se.samverka.meetings.assignment.model.AssignmentFilter;
import se.samverka.meetings.assignment.model.AssignmentStatus;
import se.samverka.meetings.body.model.ReadableBodies;
import se.samverka.meetings.body.store.ReadableMinutes;
import se.samverka.meetings.meeting.store.ParagraphEntity;
import se.samverka.meetings.meeting.store.ParagraphRepository;
import se.samverka.platform.sql.SortOrders;
import se.samverka.platform.sql.Sql;
import se.samverka.platform.sql.SqlQuery;
import se.samverka.platform.value.Ids;
import se.samverka.platform.web.Page;
import se.samverka.platform.web.PageQuery;

/// Assignments.
@ApplicationScoped
public class AssignmentRepository implements PanacheRepositoryBase<AssignmentEntity, UUID> {

    /// The last day on which an assignment is not late.
    private static final String DUE_BY = "assignment_due_by(e.due_on, e.due_month, p.body_id, g.meets_on)";

    private static final String COUNTS = "e.removed_at IS NULL";

    private static final String FROM =
            "assignment e JOIN paragraph p ON p.id = e.paragraph_id JOIN meeting g ON g.id = p.meeting_id"
                    + " LEFT JOIN paragraph c ON c.id = e.closed_by_paragraph";

    private static final SortOrders ORDERS = SortOrders.by("dueOn", DUE_BY + " {direction} NULLS LAST, e.id");

    private static final SortOrders BY_ADDRESSEE = SortOrders.by("addressee", "lower(s.addressee) {direction}");

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
        return sql.page(
                found(filter, readable, today).orderBy(ORDERS, query.sorting(List.of("dueOn"))),
                AssignmentEntity.class,
                query);
    }

    /// The first by due day.
    public List<AssignmentEntity> first(AssignmentFilter filter, ReadableBodies readable, LocalDate today, int many) {
        var found = found(filter, readable, today).orderBy(DUE_BY + " {direction} NULLS LAST, e.id", false);
        return sql.page(found, AssignmentEntity.class, 0, many).items();
    }

    private static SqlQuery found(AssignmentFilter filter, ReadableBodies readable, LocalDate today) {
        var found = SqlQuery.select("{e.*}", FROM)
                .ifGiven("lower(e.addressee) = lower(:addressee)", filter.addressee())
                .ifGiven(DUE_BY + " < :dueBefore", filter.dueBefore());
        if (filter.status().filter(AssignmentStatus.REMOVED::equals).isEmpty()) {
            found.where(COUNTS);
        }
        filter.status().ifPresent(status -> only(found, status, readable, today));
        return ReadableMinutes.only(found, readable, ParagraphRepository.isPublic("p"), "p.body_id");
    }

    /// One entry for each addressee, whatever the case of its letters, by name.
    public Page<AddresseeSummary> summaries(
            Optional<String> addressee, ReadableBodies readable, LocalDate today, PageQuery query) {
        var open = "count(*) FILTER (WHERE NOT {closed} AND (s.due_by IS NULL OR s.due_by >= :today))";
        var overdue = "count(*) FILTER (WHERE NOT {closed} AND s.due_by < :today)";
        var from = "(SELECT e.addressee, e.closed_on, " + ParagraphRepository.isPublic("c")
                + " AS closing_public, c.body_id AS closing_body, "
                + DUE_BY + " AS due_by FROM " + FROM + "{where}) s GROUP BY lower(s.addressee)";
        var closed = "(s.closed_on IS NOT NULL AND (s.closing_public OR s.closing_body = ANY (:closing)"
                + (readable.all() ? " OR true" : "") + "))";
        var found = SqlQuery.of(
                        "SELECT min(s.addressee) AS addressee, " + open + " AS open, " + overdue
                                + " AS overdue, count(*) FILTER (WHERE {closed}) AS closed,"
                                + " min(s.due_by) FILTER (WHERE NOT {closed} AND s.due_by >= :today) AS next_due_on"
                                + " FROM " + from + "{order}{page}",
                        "SELECT count(*) FROM (SELECT 1 FROM " + from + ") counted")
                .part("closed", closed)
                .with("closing", readable.ids().toArray(UUID[]::new))
                .with("today", today)
                .where(COUNTS)
                .ifGiven("lower(e.addressee) = lower(:addressee)", addressee)
                .orderBy(BY_ADDRESSEE, query.sorting(List.of("addressee")));
        return sql.page(
                ReadableMinutes.only(found, readable, ParagraphRepository.isPublic("p"), "p.body_id"),
                AddresseeSummary.class,
                query);
    }

    /// To a caller who may not read the paragraph that closed it, an assignment is not closed.
    private static void only(SqlQuery found, AssignmentStatus status, ReadableBodies readable, LocalDate today) {
        var closed = "(e.closed_on IS NOT NULL AND (" + ParagraphRepository.isPublic("c")
                + " OR c.body_id = ANY (:closing)"
                + (readable.all() ? " OR true" : "") + "))";
        var bodies = readable.ids().toArray(UUID[]::new);
        switch (status) {
            case REMOVED -> found.where("e.removed_at IS NOT NULL");
            case CLOSED -> found.where(closed, (Object) bodies);
            case OVERDUE -> found.where("NOT " + closed, (Object) bodies).where(DUE_BY + " < :today", today);
            case OPEN ->
                found.where("NOT " + closed, (Object) bodies)
                        .where("coalesce(" + DUE_BY + ", :today) >= :today", today);
        }
    }

    /// The last day on which each is not late, by the assignment's id; those without a day are left out.
    public Map<UUID, LocalDate> dueBy(Collection<AssignmentEntity> assignments) {
        var found = SqlQuery.select("e.id, " + DUE_BY + " AS due_by", FROM)
                .where(
                        "e.id = ANY (:ids)",
                        assignments.stream().map(one -> one.id).toArray(UUID[]::new))
                .where(DUE_BY + " IS NOT NULL");
        return sql.list(found, DueBy.class).stream().collect(Collectors.toMap(DueBy::id, DueBy::dueBy));
    }

    /// A row of {@link #dueBy}.
    record DueBy(UUID id, LocalDate dueBy) {}

    /// Those that paragraphs gave.
    public List<AssignmentEntity> givenBy(Collection<UUID> paragraphs) {
        return list("paragraph.id in ?1 order by id", paragraphs);
    }

    /// Those that paragraphs closed, locked.
    public List<AssignmentEntity> closedBy(Collection<UUID> paragraphs) {
        return find("closedBy.id in ?1 order by id", paragraphs)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    public AssignmentEntity add(ParagraphEntity paragraph, String addressee, String task, AssignmentDue due) {
        var assignment = new AssignmentEntity();
        assignment.id = Ids.newId();
        assignment.paragraph = paragraph;
        assignment.addressee = addressee;
        assignment.task = task;
        assignment.write(due);
        persist(assignment);
        return assignment;
    }

    /// Gives the assignment another entity tag, because the meeting that it names is another.
    public void countChange(AssignmentEntity assignment) {
        flush();
        getEntityManager().lock(assignment, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    }

    /// The meeting that gave it, without reading the assignment.
    public Optional<UUID> meetingOf(UUID id) {
        return find("select a.paragraph.meeting.id from AssignmentEntity a where a.id = ?1", id)
                .project(UUID.class)
                .firstResultOptional();
    }
}
