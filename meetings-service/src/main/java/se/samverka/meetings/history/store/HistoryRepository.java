package se.samverka.meetings.history.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import se.samverka.platform.sql.SortOrders;
import se.samverka.platform.sql.Sql;
import se.samverka.platform.sql.SqlQuery;
import se.samverka.platform.web.Page;
import se.samverka.platform.web.PageQuery;

/// The changes of documents.
@ApplicationScoped
public class HistoryRepository implements PanacheRepositoryBase<HistoryEntity, UUID> {

    private static final SortOrders ORDERS = SortOrders.by("changedAt", "e.changed_at {direction}, e.id {direction}");

    private final Sql sql;

    HistoryRepository(Sql sql) {
        this.sql = sql;
    }

    public void erase(String documentType, UUID documentId) {
        delete("documentType = ?1 and documentId = ?2", documentType, documentId);
    }

    /// What was changed from one time to before another, the first one first.
    ///
    /// @param most a bound; later ones are left out
    public List<HistoryEntity> within(String documentType, UUID documentId, Instant from, Instant before, int most) {
        return find(
                        "documentType = ?1 and documentId = ?2 and changedAt >= ?3 and changedAt < ?4"
                                + " order by changedAt, id",
                        documentType,
                        documentId,
                        from,
                        before)
                .range(0, most - 1)
                .list();
    }

    /// The latest first, unless the query says otherwise.
    public Page<HistoryEntity> page(String documentType, UUID documentId, PageQuery query) {
        return sql.page(
                SqlQuery.select("{e.*}", "document_history e")
                        .where("e.document_type = :type", documentType)
                        .where("e.document_id = :document", documentId)
                        .orderBy(ORDERS, query.sorting(List.of("-changedAt"))),
                HistoryEntity.class,
                query);
    }
}
