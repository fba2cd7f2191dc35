package se.samverka.agreements.agreement.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.samverka.agreements.agreement.store.DissolutionEntity.Status;
import se.samverka.platform.sql.Pages;
import se.samverka.platform.web.Page;
import se.samverka.platform.web.PageQuery;

/// The dissolutions of agreements.
@ApplicationScoped
public class Dissolutions implements PanacheRepositoryBase<DissolutionEntity, UUID> {

    public Optional<DissolutionEntity> one(UUID agreementId, UUID dissolutionId) {
        return findByIdOptional(dissolutionId).filter(found -> found.agreementId.equals(agreementId));
    }

    /// The proposal that waits for the parties' answers.
    public Optional<DissolutionEntity> open(UUID agreementId) {
        return find("agreementId = ?1 and status = ?2", agreementId, Status.PROPOSED)
                .firstResultOptional();
    }

    /// In the order in which they were proposed.
    public Page<DissolutionEntity> page(UUID agreementId, PageQuery page) {
        var direction =
                page.sorting(List.of("recordedAt")).descending() ? Sort.Direction.Descending : Sort.Direction.Ascending;
        return Pages.of(find("agreementId", Sort.by("recordedAt", direction).and("id", direction), agreementId), page);
    }
}
