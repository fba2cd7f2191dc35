package se.samverka.agreements.agreement.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/// The parties' answers to what others have proposed, in the order in which they were recorded.
@ApplicationScoped
public class PartyAnswers implements PanacheRepositoryBase<PartyAnswerEntity, UUID> {

    private static final String IN_ORDER = " order by recordedAt, id";

    public List<PartyAnswerEntity> of(DissolutionEntity dissolution) {
        return list("dissolutionId = ?1" + IN_ORDER, dissolution.id);
    }

    public List<PartyAnswerEntity> of(CorrectionEntity correction) {
        return list("correctionId = ?1" + IN_ORDER, correction.id);
    }

    public List<PartyAnswerEntity> of(CommitmentEntity commitment) {
        return list("commitmentId = ?1" + IN_ORDER, commitment.id);
    }

    /// The answers to the agreement's commitments, by commitment, in one query.
    public Map<UUID, List<PartyAnswerEntity>> ofCommitments(UUID agreementId) {
        return list("agreementId = ?1 and commitmentId is not null" + IN_ORDER, agreementId).stream()
                .collect(Collectors.groupingBy(
                        answer -> Optional.ofNullable(answer.commitmentId).orElseThrow()));
    }
}
