package se.samverka.agreements.externalfunding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import se.samverka.agreements.agreement.ExternalFundings;
import se.samverka.platform.value.Money;

/// Sums what was recorded.
@ApplicationScoped
class ExternalFundingSums implements ExternalFundings {

    private final EntityManager entities;

    ExternalFundingSums(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public List<ReachedV1> reached(UUID agreementId) {
        return entities
                .createQuery(
                        "select f.clauseId as clause, f.year as year, sum(f.amount) as reached"
                                + " from ExternalFundingEntity f where f.agreementId = :id"
                                + " group by f.clauseId, f.year order by f.clauseId, f.year",
                        Tuple.class)
                .setParameter("id", agreementId)
                .getResultList()
                .stream()
                .map(sum -> new ReachedV1(
                        sum.get("clause", String.class),
                        sum.get("year", Integer.class),
                        Money.of(sum.get("reached", BigDecimal.class))))
                .toList();
    }
}
