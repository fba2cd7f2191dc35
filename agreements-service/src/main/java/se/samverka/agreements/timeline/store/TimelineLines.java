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

    /// A line `t` of a document that rests on a decision, and does so still: no later line of the same document
    /// and party names another decision, or none.
    public static final String STILL_RESTS =
            "t.path IS NOT NULL AND NOT EXISTS (SELECT 1 FROM timeline later WHERE later.agreement_id = t.agreement_id"
                    + " AND later.path = t.path AND later.party IS NOT DISTINCT FROM t.party AND later.id > t.id"
                    + " AND later.decision_id IS DISTINCT FROM t.decision_id)";

    // The latest line of each document and party says what it rests on now.
    private static final String RESTING =
            "SELECT {e.*} FROM timeline e JOIN (SELECT id, row_number() OVER (PARTITION BY decision_id ORDER BY id) AS place"
                    + " FROM (SELECT DISTINCT ON (path, party) id, decision_id FROM timeline"
                    + " WHERE agreement_id = :agreement AND path IS NOT NULL ORDER BY path, party, id DESC) latest"
                    + " WHERE decision_id = ANY(:decisions)) resting USING (id) WHERE resting.place <= 100 ORDER BY e.id";

    private final Sql sql;

    TimelineLines(Sql sql) {
        this.sql = sql;
    }

    /// What of the agreement rests on these decisions, at most a hundred documents for each.
    public List<TimelineEntity> restingOn(UUID agreementId, Collection<UUID> decisions) {
        return decisions.isEmpty()
                ? List.of()
                : sql.list(
                        SqlQuery.of(RESTING)
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
