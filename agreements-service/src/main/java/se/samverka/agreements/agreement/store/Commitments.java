package se.samverka.agreements.agreement.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What agreements' boards have decided to fund.
@ApplicationScoped
public class Commitments implements PanacheRepositoryBase<CommitmentEntity, UUID> {

    /// How many commitments and amounts an agreement has.
    public record Size(long commitments, long amounts) {}

    public Optional<CommitmentEntity> one(UUID agreementId, UUID commitmentId) {
        return findByIdOptional(commitmentId).filter(found -> found.agreementId.equals(agreementId));
    }

    public Size size(UUID agreementId) {
        return getEntityManager()
                .createQuery(
                        "select count(distinct c.id), count(c.id) from CommitmentEntity c left join c.amounts"
                                + " where c.agreementId = :id",
                        Size.class)
                .setParameter("id", agreementId)
                .getSingleResult();
    }

    /// In the order in which they were recorded, with their amounts, in one query.
    public List<CommitmentEntity> of(UUID agreementId) {
        return list(
                "select distinct c from CommitmentEntity c left join fetch c.amounts where c.agreementId = ?1"
                        + " order by c.id",
                agreementId);
    }
}
