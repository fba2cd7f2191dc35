package se.samverka.agreements.contest.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import se.samverka.platform.sql.Pages;
import se.samverka.platform.value.OrganisationNumber;
import se.samverka.platform.web.Page;
import se.samverka.platform.web.PageQuery;

/// How contests were closed.
@ApplicationScoped
public class Closings implements PanacheRepositoryBase<ClosingEntity, UUID> {

    /// Newest first, or oldest first when the page is sorted by `recordedAt`.
    public Page<ClosingEntity> page(UUID agreementId, OrganisationNumber party, PageQuery page) {
        var direction = page.sorting(List.of("-recordedAt")).descending()
                ? Sort.Direction.Descending
                : Sort.Direction.Ascending;
        return Pages.of(
                find("agreementId = ?1 and party = ?2", Sort.by("id", direction), agreementId, party.value()), page);
    }
}
