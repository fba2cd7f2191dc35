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
import se.samverka.meetings.meeting.store.ParagraphEntity;

/// Links of decisions to agreements, and the agreements known.
@ApplicationScoped
public class LinkRepository implements PanacheRepositoryBase<AgreementLinkEntity, UUID> {

    public Optional<KnownAgreementEntity> agreement(UUID id) {
        return Optional.ofNullable(getEntityManager().find(KnownAgreementEntity.class, id));
    }

    /// The agreement, locked: events of one agreement wait for each other.
    public Optional<KnownAgreementEntity> lockedAgreement(UUID id) {
        return Optional.ofNullable(
                getEntityManager().find(KnownAgreementEntity.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /// The links of these paragraphs, by paragraph; in the order they were made.
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
}
