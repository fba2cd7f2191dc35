package se.samverka.agreements.agreement.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/// The parties' words on what others have proposed, in the order in which they were recorded.
@ApplicationScoped
public class Consents {

    private final EntityManager entities;

    Consents(EntityManager entities) {
        this.entities = entities;
    }

    public void add(ConsentEntity consent) {
        entities.persist(consent);
    }

    public List<ConsentEntity> of(DissolutionEntity dissolution) {
        return of("dissolutionId", dissolution.id);
    }

    public List<ConsentEntity> of(CorrectionEntity correction) {
        return of("correctionId", correction.id);
    }

    public List<ConsentEntity> of(CommitmentEntity commitment) {
        return of("commitmentId", commitment.id);
    }

    private List<ConsentEntity> of(String subject, UUID id) {
        return entities.createQuery(
                        "from ConsentEntity c where c." + subject + " = :id order by c.recordedAt, c.id",
                        ConsentEntity.class)
                .setParameter("id", id)
                .getResultList();
    }

    /// Those on the agreement's commitments, by commitment, in one query.
    public Map<UUID, List<ConsentEntity>> ofCommitments(UUID agreementId) {
        return entities.createQuery(
                        "from ConsentEntity c where c.agreementId = :id and c.commitmentId is not null"
                                + " order by c.recordedAt, c.id",
                        ConsentEntity.class)
                .setParameter("id", agreementId)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        c -> Optional.ofNullable(c.commitmentId).orElseThrow()));
    }
}
