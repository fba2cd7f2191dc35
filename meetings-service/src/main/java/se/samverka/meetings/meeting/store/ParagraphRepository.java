package se.samverka.meetings.meeting.store;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.samverka.meetings.body.model.ReadableBodies;
import se.samverka.meetings.body.store.ReadableMinutes;
import se.samverka.meetings.meeting.model.MinutesLength;
import se.samverka.meetings.meeting.model.ParagraphLabel;
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

    private static final SortOrders ORDERS =
            SortOrders.by("number", "e.number {direction}, coalesce(e.letter, '') {direction}");

    private static final String LENGTH = """
            SELECT count(*) AS paragraphs,
              coalesce(sum(length(title) + length(summary) + coalesce(length(proposed_decision), 0)
                + coalesce(length(decision), 0) + length(CAST(contributions AS text)) + length(CAST(votes AS text))
                + length(CAST(reservations AS text)) + length(CAST(statements AS text))
                + length(CAST(counter_proposals AS text)) + length(CAST(documents AS text))
                + length(CAST(notices AS text)) + length(CAST(sent_to AS text)) + length(CAST(corrections AS text))), 0) AS characters
            FROM paragraph""";

    private final Sql sql;

    /// The condition under which everybody may read a §: {@link ParagraphEntity#isPublic} in SQL.
    ///
    /// @param alias of the table `paragraph` in the query
    public static String isPublic(String alias) {
        return alias + ".announced_on IS NOT NULL AND NOT " + alias + ".unpublished";
    }

    ParagraphRepository(Sql sql) {
        this.sql = sql;
    }

    /// In the order of their numbers.
    public List<ParagraphEntity> of(MeetingEntity meeting) {
        return list("meeting.id = ?1 order by number, letter nulls first", meeting.id);
    }

    /// Those of the paragraphs that everybody may read, by their ids.
    public Map<UUID, ParagraphEntity> publicOnes(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : list("id in ?1 and announcedOn is not null and not unpublished", ids).stream()
                        .collect(Collectors.toMap(paragraph -> paragraph.id, Function.identity()));
    }

    /// Those that these approvals cover, by the approval's id; in the order of their numbers.
    public Map<UUID, List<ParagraphEntity>> approvedBy(Collection<UUID> approvals) {
        return approvals.isEmpty()
                ? Map.of()
                : list("approvalId in ?1 order by number, letter nulls first", approvals).stream()
                        .collect(Collectors.groupingBy(paragraph -> Objects.requireNonNull(paragraph.approvalId)));
    }

    /// Those of the meeting that the caller may read.
    public Page<ParagraphEntity> page(MeetingEntity meeting, ReadableBodies readable, PageQuery query) {
        var found = SqlQuery.select("{e.*}", "paragraph e")
                .where("e.meeting_id = :meeting", meeting.id)
                .orderBy(ORDERS, query.sorting(List.of("number")));
        return sql.page(
                ReadableMinutes.only(found, readable, isPublic("e"), "e.body_id"), ParagraphEntity.class, query);
    }

    /// How long the minutes are, without reading them.
    public MinutesLength lengthOf(MeetingEntity meeting) {
        return sql.one(
                SqlQuery.of(LENGTH + " WHERE meeting_id = :meeting").with("meeting", meeting.id), MinutesLength.class);
    }

    /// How long one § is.
    public MinutesLength lengthOf(ParagraphEntity paragraph) {
        return sql.one(
                SqlQuery.of(LENGTH + " WHERE id = :paragraph").with("paragraph", paragraph.id), MinutesLength.class);
    }

    /// The agenda items of these meetings whose §§ are unpublished, without those of bodies that the reader reads.
    public Set<UUID> unpublishedItems(Collection<UUID> meetings, ReadableBodies readable) {
        return readable.all() || meetings.isEmpty()
                ? Set.of()
                : list("meeting.id in ?1 and unpublished and agendaItemId is not null", meetings).stream()
                        .filter(paragraph -> !readable.includes(paragraph.bodyId))
                        .map(paragraph -> Objects.requireNonNull(paragraph.agendaItemId))
                        .collect(Collectors.toSet());
    }

    public Optional<ParagraphEntity> labelled(MeetingEntity meeting, ParagraphLabel label) {
        return withLabel(meeting, label).firstResultOptional();
    }

    /// The paragraph, locked until the transaction ends.
    public Optional<ParagraphEntity> lockedLabelled(MeetingEntity meeting, ParagraphLabel label) {
        return withLabel(meeting, label)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    private PanacheQuery<ParagraphEntity> withLabel(MeetingEntity meeting, ParagraphLabel label) {
        return find(
                "meeting.id = ?1 and number = ?2 and letter is not distinct from ?3",
                meeting.id,
                label.number(),
                label.letter());
    }

    /// Those of the labels that the body has already given in the year, in their order.
    public List<ParagraphLabel> labelsInUse(UUID bodyId, int year, Collection<ParagraphLabel> labels) {
        var numbers = labels.stream().map(ParagraphLabel::number).distinct().toList();
        return list(
                        "bodyId = ?1 and year = ?2 and number in ?3 order by number, letter nulls first",
                        bodyId,
                        year,
                        numbers)
                .stream()
                .map(ParagraphEntity::label)
                .filter(labels::contains)
                .toList();
    }

    /// @param agendaItemId the agenda item that becomes this paragraph; null without one
    public ParagraphEntity add(
            MeetingEntity meeting, ParagraphLabel label, ParagraphText text, @Nullable UUID agendaItemId) {
        var paragraph = new ParagraphEntity();
        paragraph.id = Ids.newId();
        paragraph.meeting = meeting;
        paragraph.bodyId = meeting.bodyId;
        paragraph.year = meeting.date.getYear();
        paragraph.number = label.number();
        paragraph.letter = label.letter();
        paragraph.agendaItemId = agendaItemId;
        paragraph.write(text);
        persist(paragraph);
        return paragraph;
    }

    /// Gives the paragraph another revision, because another one continues it or is continued by it.
    public void countChange(ParagraphEntity paragraph) {
        flush();
        getEntityManager().lock(paragraph, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
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
