package se.samverka.agreements.agreement.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.samverka.agreements.agreement.model.AgreementState;
import se.samverka.agreements.agreement.store.AmendmentEntity.Status;
import se.samverka.platform.sql.Pages;
import se.samverka.platform.web.Page;
import se.samverka.platform.web.PageQuery;

/// The amendments of agreements.
@ApplicationScoped
public class Amendments implements PanacheRepositoryBase<AmendmentEntity, UUID> {

    public Optional<AmendmentEntity> one(UUID agreementId, UUID amendmentId) {
        return findByIdOptional(amendmentId).filter(found -> found.agreementId.equals(agreementId));
    }

    /// Newest first.
    public Page<AmendmentEntity> page(UUID agreementId, PageQuery page) {
        var direction =
                page.sorting(List.of("-createdAt")).descending() ? Sort.Direction.Descending : Sort.Direction.Ascending;
        return Pages.of(find("agreementId", Sort.by("id", direction), agreementId), page);
    }

    /// The open amendments, whichever version they were written on, oldest first.
    public List<AmendmentEntity> open(UUID agreementId) {
        return list("agreementId = ?1 and status = ?2 order by id", agreementId, Status.PROPOSED);
    }

    /// The open amendments that were written on the version, oldest first.
    public List<AmendmentEntity> open(UUID agreementId, int baseVersion, int most) {
        return find(
                        "agreementId = ?1 and baseVersion = ?2 and status = ?3 order by id",
                        agreementId,
                        baseVersion,
                        Status.PROPOSED)
                .range(0, most - 1)
                .list();
    }

    /// Open amendments with a decision that applies from that day or earlier. Those whose latest decision came to
    /// apply last are first, so that amendments that wait for another party do not delay those that are due.
    public List<UUID> withDecisionCountingOn(LocalDate day, int most) {
        return getEntityManager()
                .createQuery(
                        "select m.id from AmendmentEntity m"
                                + " join AgreementEntity a on a.id = m.agreementId and a.version = m.baseVersion"
                                + " join ApprovalEntity p on p.amendmentId = m.id"
                                + " where m.status = :open and a.status = :status and p.bindingFrom <= :day"
                                + " group by m.id order by max(p.bindingFrom) desc, m.id",
                        UUID.class)
                .setParameter("open", Status.PROPOSED)
                .setParameter("status", AgreementState.Status.IN_FORCE)
                .setParameter("day", day)
                .setMaxResults(most)
                .getResultList();
    }
}
