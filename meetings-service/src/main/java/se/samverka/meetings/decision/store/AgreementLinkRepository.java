package se.samverka.meetings.decision.store;

import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
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
import se.samverka.meetings.store.Conditions;
import se.samverka.meetings.store.PagedRepository;
import se.samverka.platform.web.Page;
import se.samverka.platform.web.PageQuery;

/// Links of decisions to agreements.
@ApplicationScoped
public class AgreementLinkRepository implements PagedRepository<AgreementLinkEntity> {

    public boolean exists(ParagraphEntity paragraph, UUID agreementId, AgreementRelation relation) {
        return count("paragraph.id = ?1 and agreementId = ?2 and relation = ?3", paragraph.id, agreementId, relation)
                > 0;
    }

    /// The links of these paragraphs, by the paragraph's id; in the order in which they were made.
    public Map<UUID, List<AgreementLinkEntity>> of(Collection<ParagraphEntity> paragraphs) {
        if (paragraphs.isEmpty()) {
            return Map.of();
        }
        return list(
                        "paragraph.id in ?1 order by linkedAt, id",
                        paragraphs.stream().map(paragraph -> paragraph.id).toList())
                .stream()
                .collect(Collectors.groupingBy(link -> link.paragraph.id));
    }

    /// In the order in which they were made.
    public Page<AgreementLinkEntity> page(
            Optional<UUID> meetingId, Optional<UUID> agreementId, ReadableBodies readable, PageQuery query) {
        var conditions = new Conditions()
                .ifGiven("paragraph.meeting.id = :meeting", "meeting", meetingId)
                .ifGiven("agreementId = :agreement", "agreement", agreementId);
        var sorting = query.sorting(List.of("linkedAt"));
        return page(
                ReadableMinutes.only(conditions, readable, "paragraph.meeting.status = ANNOUNCED", "paragraph.bodyId"),
                Sort.by("linkedAt", PagedRepository.direction(sorting)).and("id"),
                query);
    }
}
