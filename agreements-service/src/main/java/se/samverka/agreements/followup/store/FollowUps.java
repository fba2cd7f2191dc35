package se.samverka.agreements.followup.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import se.samverka.agreements.agreement.store.AgreementEntity;
import se.samverka.platform.value.OrganisationNumber;

/// Follow-ups and what has been done of them.
@ApplicationScoped
public class FollowUps {

    /// The most follow-ups that one agreement has.
    public static final int MOST_OF_AGREEMENT = 200;

    private final EntityManager entities;

    public FollowUps(EntityManager entities) {
        this.entities = entities;
    }

    public void add(FollowUpEntity followUp) {
        entities.persist(followUp);
    }

    public void add(CompletionEntity completion) {
        entities.persist(completion);
    }

    public Optional<FollowUpEntity> find(UUID agreementId, UUID id) {
        return Optional.ofNullable(entities.find(FollowUpEntity.class, id))
                .filter(found -> found.agreementId.equals(agreementId));
    }

    /// All of an agreement's, in the order in which they were recorded.
    public List<FollowUpEntity> of(UUID agreementId) {
        return entities.createQuery(
                        "from FollowUpEntity f where f.agreementId = :id order by f.id", FollowUpEntity.class)
                .setParameter("id", agreementId)
                .setMaxResults(MOST_OF_AGREEMENT)
                .getResultList();
    }

    /// What the organisation is responsible for or receives, of agreements that bind or have bound and that
    /// it is or was party to; those recorded last first.
    @SuppressWarnings("unchecked")
    public List<FollowUpEntity> of(OrganisationNumber organisation, int most) {
        return entities.createNativeQuery("""
                        SELECT f.* FROM follow_up f
                        JOIN agreement a ON a.id = f.agreement_id AND a.in_force_since IS NOT NULL
                        JOIN agreement_party q ON q.agreement_id = a.id AND q.organisation_number = :organisation
                        WHERE f.responsible = :organisation
                           OR f.recipients @> ARRAY[CAST(:organisation AS text)]
                           OR EXISTS (SELECT FROM json_array_elements(CAST(f.recipient_bodies AS json)) b
                                      WHERE b ->> 'organisationNumber' = :organisation)
                        ORDER BY f.id DESC LIMIT :most""", FollowUpEntity.class)
                .setParameter("organisation", organisation.value())
                .setParameter("most", most)
                .getResultList();
    }

    public List<AgreementEntity> agreementsOf(Collection<FollowUpEntity> followUps) {
        return entities.createQuery("from AgreementEntity a where a.id in :ids", AgreementEntity.class)
                .setParameter(
                        "ids",
                        followUps.stream().map(f -> f.agreementId).distinct().toList())
                .getResultList();
    }

    public List<CompletionEntity> completions(UUID followUpId) {
        return completions(List.of(followUpId)).getOrDefault(followUpId, List.of());
    }

    /// What has been done, by follow-up, in the order of the occasions.
    public Map<UUID, List<CompletionEntity>> completions(Collection<UUID> followUps) {
        if (followUps.isEmpty()) {
            return Map.of();
        }
        return entities
                .createQuery(
                        "from CompletionEntity c where c.key.followUpId in :ids order by c.key.dueOn",
                        CompletionEntity.class)
                .setParameter("ids", followUps)
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(completion -> completion.key.followUpId()));
    }
}
