package se.samverka.agreements.agreement.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.samverka.agreements.agreement.model.AgreementState.Status;
import se.samverka.platform.value.OrganisationNumber;

/// Agreements, and who may see them.
@ApplicationScoped
public class Agreements implements PanacheRepositoryBase<AgreementEntity, UUID> {

    // Not jsonb, which refuses texts with escapes that PostgreSQL cannot hold.
    private static final String OPEN_AMENDMENT_NAMES = "SELECT m.id FROM amendment m"
            + " JOIN agreement a ON a.id = m.agreement_id AND a.version = m.base_version"
            + " CROSS JOIN LATERAL json_array_elements(cast(m.terms AS json) -> 'parties') AS p(named)"
            + " WHERE m.agreement_id = ?1 AND m.status = 'PROPOSED' AND p.named ->> 'organisationNumber' = ?2"
            + " LIMIT 1";

    /// The agreement, locked until the transaction ends, so that changes of one agreement happen one after the
    /// other.
    public Optional<AgreementEntity> locked(UUID id) {
        return Optional.ofNullable(findById(id, LockModeType.PESSIMISTIC_WRITE));
    }

    public List<AgreementEntity> of(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : list("id in ?1", ids);
    }

    /// Proposed agreements with a decision that applies from that day or earlier. Those whose latest decision
    /// came to apply last are first, so that agreements that wait for another party do not delay those that are
    /// due.
    public List<UUID> proposedWithDecisionCountingOn(LocalDate day, int most) {
        return getEntityManager()
                .createQuery(
                        "select a.id from AgreementEntity a join ApprovalEntity p on p.agreementId = a.id"
                                + " where a.status = :status and p.amendmentId is null and p.bindingFrom <= :day"
                                + " group by a.id order by max(p.bindingFrom) desc, a.id",
                        UUID.class)
                .setParameter("status", Status.PROPOSED)
                .setParameter("day", day)
                .setMaxResults(most)
                .getResultList();
    }

    /// Agreements in force whose last day has passed, in the order of their last days.
    public List<UUID> inForceEndedBefore(LocalDate day, int most) {
        return getEntityManager()
                .createQuery(
                        "select a.id from AgreementEntity a where a.status = :status"
                                + " and least(a.validTo, a.dissolvedOn) < :day order by least(a.validTo, a.dissolvedOn), a.id",
                        UUID.class)
                .setParameter("status", Status.IN_FORCE)
                .setParameter("day", day)
                .setMaxResults(most)
                .getResultList();
    }

    /// Whether another agreement, neither rejected nor withdrawn, renews the predecessor.
    public boolean isRenewedByAnother(UUID predecessor, UUID besides) {
        return find(
                        "predecessor = ?1 and id <> ?2 and status not in (?3, ?4)",
                        predecessor,
                        besides,
                        Status.REJECTED,
                        Status.WITHDRAWN)
                .firstResultOptional()
                .isPresent();
    }

    /// Lets the organisations see the agreement: the parties of its terms and of earlier versions, and those whom
    /// an open amendment names.
    public void admit(UUID agreementId, Collection<OrganisationNumber> parties) {
        for (var party : parties) {
            getEntityManager()
                    .createNativeQuery("INSERT INTO agreement_party (agreement_id, organisation_number)"
                            + " VALUES (?1, ?2) ON CONFLICT DO NOTHING")
                    .setParameter(1, agreementId)
                    .setParameter(2, party.value())
                    .executeUpdate();
        }
    }

    /// Undoes [#admit] for one organisation.
    public void dismiss(UUID agreementId, OrganisationNumber party) {
        getEntityManager()
                .createNativeQuery("DELETE FROM agreement_party WHERE agreement_id = ?1 AND organisation_number = ?2")
                .setParameter(1, agreementId)
                .setParameter(2, party.value())
                .executeUpdate();
    }

    /// Undoes [#admit] for all of a draft.
    public void forgetParties(UUID agreementId) {
        getEntityManager()
                .createNativeQuery("DELETE FROM agreement_party WHERE agreement_id = ?1")
                .setParameter(1, agreementId)
                .executeUpdate();
    }

    /// Whether an amendment that can still become the next version names the organisation as a party.
    public boolean openAmendmentNames(UUID agreementId, OrganisationNumber party) {
        return !getEntityManager()
                .createNativeQuery(OPEN_AMENDMENT_NAMES, UUID.class)
                .setParameter(1, agreementId)
                .setParameter(2, party.value())
                .getResultList()
                .isEmpty();
    }

    /// Who may see the agreement.
    public List<OrganisationNumber> readers(UUID agreementId) {
        return getEntityManager()
                .createQuery(
                        "select q.key.organisationNumber from PartyEntity q where q.key.agreementId = :id"
                                + " order by q.key.organisationNumber",
                        String.class)
                .setParameter("id", agreementId)
                .getResultList()
                .stream()
                .map(OrganisationNumber::of)
                .toList();
    }
}
