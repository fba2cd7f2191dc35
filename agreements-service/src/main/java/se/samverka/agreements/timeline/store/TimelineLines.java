package se.samverka.agreements.timeline.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import se.samverka.platform.sql.Pages;
import se.samverka.platform.sql.Sql;
import se.samverka.platform.sql.SqlQuery;
import se.samverka.platform.web.Page;
import se.samverka.platform.web.PageQuery;

/// The lines of all timelines.
@ApplicationScoped
public class TimelineLines implements PanacheRepositoryBase<TimelineEntity, Long> {

    private final Sql sql;

    TimelineLines(Sql sql) {
        this.sql = sql;
    }

    /// What of the agreement rests on these decisions: the latest line of each document, at most a hundred for
    /// each
    /// decision.
    public List<TimelineEntity> restingOn(UUID agreementId, Collection<UUID> decisions) {
        return decisions.isEmpty()
                ? List.of()
                : sql.list(
                        SqlQuery.of("""
                                        SELECT {e.*} FROM timeline e JOIN (
                                            SELECT id, row_number() OVER (PARTITION BY decision_id ORDER BY id) AS place FROM (
                                                SELECT DISTINCT ON (decision_id, path) id, decision_id FROM timeline
                                                WHERE agreement_id = :agreement AND decision_id = ANY(:decisions)
                                                ORDER BY decision_id, path, id DESC) latest) ranked USING (id)
                                        WHERE ranked.place <= 100 ORDER BY e.id""")
                                .with("agreement", agreementId)
                                .with("decisions", decisions.toArray(UUID[]::new)),
                        TimelineEntity.class);
    }

    /// Oldest first, or newest first when the page is sorted by `-at`.
    public Page<TimelineEntity> page(UUID agreementId, PageQuery page) {
        var direction = page.sorting(List.of("at")).descending() ? Sort.Direction.Descending : Sort.Direction.Ascending;
        return Pages.of(find("agreementId", Sort.by("id", direction), agreementId), page);
    }
}
