package se.samverka.agreements.agreement.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.samverka.platform.value.OrganisationNumber;

/// The parties' decisions, in the order in which they were recorded.
@ApplicationScoped
public class Approvals implements PanacheRepositoryBase<ApprovalEntity, UUID> {

    private static final String IN_ORDER = " order by recordedAt, id";

    /// The decisions on the agreement itself, or on one of its amendments.
    ///
    /// @param amendmentId null for the agreement itself
    public List<ApprovalEntity> on(UUID agreementId, @Nullable UUID amendmentId) {
        return amendmentId == null
                ? list("agreementId = ?1 and amendmentId is null" + IN_ORDER, agreementId)
                : list("agreementId = ?1 and amendmentId = ?2" + IN_ORDER, agreementId, amendmentId);
    }

    /// The party's decision on the agreement itself, or on one of its amendments.
    ///
    /// @param amendmentId null for the agreement itself
    public Optional<ApprovalEntity> one(UUID agreementId, @Nullable UUID amendmentId, OrganisationNumber party) {
        return on(agreementId, amendmentId).stream()
                .filter(approval -> approval.party().equals(party))
                .findFirst();
    }

    /// All decisions, on the agreement and on its amendments.
    public List<ApprovalEntity> of(UUID agreementId) {
        return list("agreementId = ?1" + IN_ORDER, agreementId);
    }

    /// All decisions of several agreements, in one query.
    public Map<UUID, List<ApprovalEntity>> of(Collection<AgreementEntity> agreements) {
        if (agreements.isEmpty()) {
            return Map.of();
        }
        return list(
                        "agreementId in ?1" + IN_ORDER,
                        agreements.stream().map(a -> a.id).toList())
                .stream()
                .collect(Collectors.groupingBy(approval -> approval.agreementId));
    }

    /// Agreements with a decision that applies by that day and has not been published as such.
    public List<UUID> agreementsWithDecisionsToCount(LocalDate day, int most) {
        return getEntityManager()
                .createQuery(
                        "select p.agreementId from ApprovalEntity p where not p.counted and p.version is not null"
                                + " and p.bindingFrom <= :day group by p.agreementId order by min(p.bindingFrom),"
                                + " p.agreementId",
                        UUID.class)
                .setParameter("day", day)
                .setMaxResults(most)
                .getResultList();
    }
}
