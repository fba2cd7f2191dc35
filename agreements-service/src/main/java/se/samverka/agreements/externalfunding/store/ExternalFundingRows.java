package se.samverka.agreements.externalfunding.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.samverka.platform.sql.Pages;
import se.samverka.platform.web.Page;
import se.samverka.platform.web.PageQuery;

/// What external funders have given.
@ApplicationScoped
public class ExternalFundingRows implements PanacheRepositoryBase<ExternalFundingEntity, UUID> {

    /// What was given in all towards a goal for a calendar year.
    public record Sum(String clauseId, int year, BigDecimal amount) {}

    public Optional<ExternalFundingEntity> one(UUID agreementId, UUID id) {
        return findByIdOptional(id).filter(found -> found.agreementId.equals(agreementId));
    }

    /// In the order in which they were recorded.
    public Page<ExternalFundingEntity> page(UUID agreementId, PageQuery page) {
        var direction =
                page.sorting(List.of("recordedAt")).descending() ? Sort.Direction.Descending : Sort.Direction.Ascending;
        return Pages.of(find("agreementId", Sort.by("id", direction), agreementId), page);
    }

    /// By clause and year. A clause and year towards which nothing was given has no sum.
    public List<Sum> sums(UUID agreementId) {
        return getEntityManager()
                .createQuery(
                        "select f.clauseId, f.year, sum(f.amount) from ExternalFundingEntity f"
                                + " where f.agreementId = :id group by f.clauseId, f.year order by f.clauseId, f.year",
                        Sum.class)
                .setParameter("id", agreementId)
                .getResultList();
    }
}
