package se.samverka.agreements.timeline.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import se.samverka.platform.sql.Pages;
import se.samverka.platform.web.Page;
import se.samverka.platform.web.PageQuery;

/// The lines of all timelines.
@ApplicationScoped
public class TimelineLines implements PanacheRepositoryBase<TimelineEntity, Long> {

    /// Oldest first, or newest first when the page is sorted by `-at`.
    public Page<TimelineEntity> page(UUID agreementId, PageQuery page) {
        var direction = page.sorting(List.of("at")).descending() ? Sort.Direction.Descending : Sort.Direction.Ascending;
        return Pages.of(find("agreementId", Sort.by("id", direction), agreementId), page);
    }
}
