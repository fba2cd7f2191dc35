package se.samverka.agreements.distribution.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/// The distribution lists, one for each agreement.
@ApplicationScoped
public class DistributionLists implements PanacheRepositoryBase<DistributionListEntity, UUID> {

    /// Removes the earlier lists, which the database keeps, because they hold names and addresses.
    public void forgetEarlier(DistributionListEntity entity) {
        flush();
        getEntityManager()
                .createNativeQuery("DELETE FROM distribution_list_record WHERE agreement_id = ?1 AND edition < ?2")
                .setParameter(1, entity.agreementId)
                .setParameter(2, entity.edition)
                .executeUpdate();
    }
}
