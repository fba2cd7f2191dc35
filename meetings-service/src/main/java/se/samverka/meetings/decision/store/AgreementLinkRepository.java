package se.samverka.meetings.decision.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import se.samverka.meetings.body.model.ReadableBodies;
import se.samverka.meetings.body.store.ReadableMinutes;
import se.samverka.meetings.decision.model.AgreementRelation;
import se.samverka.meetings.meeting.store.ParagraphEntity;
import se.samverka.meetings.meeting.store.ParagraphRepository;
import se.samverka.platform.sql.SortOrders;
import se.samverka.platform.sql.Sql;
import se.samverka.platform.sql.SqlQuery;
import se.samverka.platform.web.Page;
import se.samverka.platform.web.PageQuery;

/// Links of decisions to agreements.
@ApplicationScoped
public class AgreementLinkRepository implements PanacheRepositoryBase<AgreementLinkEntity, UUID> {

    private static final SortOrders ORDERS = SortOrders.by("linkedAt", "e.linked_at {direction}, e.id");

    private final Sql sql;

    AgreementLinkRepository(Sql sql) {
        this.sql = sql;
    }

    public boolean exists(ParagraphEntity paragraph, UUID agreementId, AgreementRelation relation) {
        return count(
                        "paragraph.id = ?1 and agreementId = ?2 and relation = ?3 and removedAt is null",
                        paragraph.id,
                        agreementId,
                        relation)
                > 0;
    }

    /// The links of these paragraphs that stand, by the paragraph's id; in the order in which they were made.
    public Map<UUID, List<AgreementLinkEntity>> of(Collection<ParagraphEntity> paragraphs) {
        if (paragraphs.isEmpty()) {
            return Map.of();
        }
        return list(
                        "paragraph.id in ?1 and removedAt is null order by linkedAt, id",
                        paragraphs.stream().map(paragraph -> paragraph.id).toList())
                .stream()
                .collect(Collectors.groupingBy(link -> link.paragraph.id));
    }

    /// The meeting that decided, without reading the link.
    public Optional<UUID> meetingOf(UUID id) {
        return find("select l.paragraph.meeting.id from AgreementLinkEntity l where l.id = ?1", id)
                .project(UUID.class)
                .firstResultOptional();
    }

    /// All links of these paragraphs, also those that have been removed.
    public List<AgreementLinkEntity> everOf(Collection<ParagraphEntity> paragraphs) {
        return paragraphs.isEmpty()
                ? List.of()
                : list(
                        "paragraph.id in ?1 order by linkedAt, id",
                        paragraphs.stream().map(paragraph -> paragraph.id).toList());
    }

    /// Gives the link another entity tag, because the meeting that it names is another.
    public void countChange(AgreementLinkEntity link) {
        getEntityManager().lock(link, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    }

    /// Locked until the transaction ends.
    public Optional<AgreementLinkEntity> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /// In the order in which they were made.
    ///
    /// @param removed those that have been removed, instead of those that stand
    public Page<AgreementLinkEntity> page(
            Optional<UUID> meetingId,
            Optional<UUID> agreementId,
            boolean removed,
            ReadableBodies readable,
            PageQuery query) {
        var found = SqlQuery.select(
                        "{e.*}",
                        "agreement_link e JOIN paragraph p ON p.id = e.paragraph_id JOIN meeting m ON m.id = p.meeting_id")
                .where(removed ? "e.removed_at IS NOT NULL" : "e.removed_at IS NULL")
                .ifGiven("p.meeting_id = :meeting", meetingId)
                .ifGiven("e.agreement_id = :agreement", agreementId)
                .orderBy(ORDERS, query.sorting(List.of("linkedAt")));
        return sql.page(
                ReadableMinutes.only(found, readable, ParagraphRepository.isPublic("p"), "p.body_id"),
                AgreementLinkEntity.class,
                query);
    }
}
