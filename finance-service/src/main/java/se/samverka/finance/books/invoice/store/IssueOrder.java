package se.samverka.finance.books.invoice.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import se.samverka.finance.books.invoice.model.IssuedOn;

/// The basis of issued documents, which the database records at the issue.
@ApplicationScoped
public class IssueOrder {

    private final EntityManager entities;

    IssueOrder(EntityManager entities) {
        this.entities = entities;
    }

    /// Of each issued document of the agreement. Documents that were issued before the basis was recorded are
    /// absent.
    public Map<UUID, IssuedOn> ofAgreement(UUID agreementId) {
        var found = new HashMap<UUID, IssuedOn>();
        for (var row : entities.createNativeQuery(
                        "SELECT id, agreement_revision, basis_order FROM invoice"
                                + " WHERE agreement_id = :agreement AND basis_order IS NOT NULL",
                        Tuple.class)
                .setParameter("agreement", agreementId)
                .getResultList()) {
            var tuple = (Tuple) row;
            found.put(
                    tuple.get(0, UUID.class),
                    new IssuedOn(
                            tuple.get(1, Number.class).longValue(),
                            tuple.get(2, Number.class).longValue()));
        }
        return found;
    }
}
