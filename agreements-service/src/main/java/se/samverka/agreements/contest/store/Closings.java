package se.samverka.agreements.contest.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import se.samverka.platform.sql.Pages;
import se.samverka.platform.value.OrganisationNumber;
import se.samverka.platform.web.Page;
import se.samverka.platform.web.PageQuery;

/// How contests were closed.
@ApplicationScoped
public class Closings implements PanacheRepositoryBase<ClosingEntity, UUID> {

    /// Newest first.
    public Page<ClosingEntity> page(UUID agreementId, OrganisationNumber party, PageQuery page) {
        return Pages.of(
                find("agreementId = ?1 and party = ?2", Sort.descending("id"), agreementId, party.value()), page);
    }
}
