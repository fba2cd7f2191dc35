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
public class PartyAnswers {

    private final EntityManager entities;

    PartyAnswers(EntityManager entities) {
        this.entities = entities;
    }

    public void add(PartyAnswerEntity answer) {
        entities.persist(answer);
    }

    public List<PartyAnswerEntity> of(DissolutionEntity dissolution) {
        return of("dissolutionId", dissolution.id);
    }

    public List<PartyAnswerEntity> of(CorrectionEntity correction) {
        return of("correctionId", correction.id);
    }

    public List<PartyAnswerEntity> of(CommitmentEntity commitment) {
        return of("commitmentId", commitment.id);
    }

    private List<PartyAnswerEntity> of(String subject, UUID id) {
        return entities.createQuery(
                        "from PartyAnswerEntity c where c." + subject + " = :id order by c.recordedAt, c.id",
                        PartyAnswerEntity.class)
                .setParameter("id", id)
                .getResultList();
    }

    /// Those on the agreement's commitments, by commitment, in one query.
    public Map<UUID, List<PartyAnswerEntity>> ofCommitments(UUID agreementId) {
        return entities
                .createQuery(
                        "from PartyAnswerEntity c where c.agreementId = :id and c.commitmentId is not null"
                                + " order by c.recordedAt, c.id",
                        PartyAnswerEntity.class)
                .setParameter("id", agreementId)
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(
                        c -> Optional.ofNullable(c.commitmentId).orElseThrow()));
    }
}
