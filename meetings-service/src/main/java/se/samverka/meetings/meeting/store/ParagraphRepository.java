package se.samverka.meetings.meeting.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import se.samverka.meetings.meeting.model.ParagraphSeries;
import se.samverka.meetings.meeting.model.ParagraphText;
import se.samverka.platform.sql.SortOrders;
import se.samverka.platform.sql.Sql;
import se.samverka.platform.sql.SqlQuery;
import se.samverka.platform.value.Ids;
import se.samverka.platform.web.Page;
import se.samverka.platform.web.PageQuery;

/// The paragraphs of minutes.
@ApplicationScoped
public class ParagraphRepository implements PanacheRepositoryBase<ParagraphEntity, UUID> {

    private static final SortOrders ORDERS = SortOrders.by("number", "e.number {direction}");

    private final Sql sql;

    ParagraphRepository(Sql sql) {
        this.sql = sql;
    }

    /// In the order of their numbers.
    public List<ParagraphEntity> of(MeetingEntity meeting) {
        return list("meeting.id = ?1 order by number", meeting.id);
    }

    public Page<ParagraphEntity> page(MeetingEntity meeting, PageQuery query) {
        return sql.page(
                SqlQuery.select("{e.*}", "paragraph e")
                        .where("e.meeting_id = :meeting", meeting.id)
                        .orderBy(ORDERS, query.sorting(List.of("number"))),
                ParagraphEntity.class,
                query);
    }

    public Optional<ParagraphEntity> numbered(MeetingEntity meeting, int number) {
        return find("meeting.id = ?1 and number = ?2", meeting.id, number).firstResultOptional();
    }

    /// The § numbers given so far. The caller holds the lock of the body, so that nobody else gives the same
    /// number.
    public ParagraphSeries series(UUID bodyId, int year) {
        var highest = getEntityManager()
                .createQuery(
                        "select max(p.number) from ParagraphEntity p where p.bodyId = :body and p.year = :year",
                        Integer.class)
                .setParameter("body", bodyId)
                .setParameter("year", year)
                .getSingleResultOrNull();
        return new ParagraphSeries(highest == null ? OptionalInt.empty() : OptionalInt.of(highest));
    }

    /// Those of the numbers that the body has already given in the year.
    public List<Integer> numbersInUse(UUID bodyId, int year, List<Integer> numbers) {
        return getEntityManager()
                .createQuery(
                        "select p.number from ParagraphEntity p where p.bodyId = :body and p.year = :year"
                                + " and p.number in :numbers order by p.number",
                        Integer.class)
                .setParameter("body", bodyId)
                .setParameter("year", year)
                .setParameter("numbers", numbers)
                .getResultList();
    }

    public ParagraphEntity add(MeetingEntity meeting, int number, ParagraphText text) {
        var paragraph = new ParagraphEntity();
        paragraph.id = Ids.newId();
        paragraph.meeting = meeting;
        paragraph.bodyId = meeting.bodyId;
        paragraph.year = meeting.date.getYear();
        paragraph.number = number;
        paragraph.write(text);
        persist(paragraph);
        return paragraph;
    }

    /// The revision of the next event about the decision, from 1. The row is locked until the transaction
    /// ends. In SQL, because approved minutes are not written by Hibernate any more.
    public long nextEventRevision(ParagraphEntity paragraph) {
        return ((Number) getEntityManager()
                        .createNativeQuery(
                                "UPDATE paragraph SET event_revision = event_revision + 1 WHERE id = :id"
                                        + " RETURNING event_revision",
                                Long.class)
                        .setParameter("id", paragraph.id)
                        .getSingleResult())
                .longValue();
    }
}
