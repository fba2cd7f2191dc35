package se.samverka.meetings.history.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import se.samverka.meetings.history.model.FieldChange;
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
    private final ObjectMapper json;

    HistoryRepository(Sql sql, ObjectMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /// The entries of several documents of one kind.
    public List<HistoryEntity> of(String documentType, Collection<UUID> documents) {
        return documents.isEmpty()
                ? List.of()
                : list("documentType = ?1 and documentId in ?2 order by changedAt, id", documentType, documents);
    }

    /// Puts other values in the place of those that an entry keeps, because words of them are hidden. In SQL,
    /// because Hibernate never writes an entry again.
    public void rewrite(UUID id, List<FieldChange> changes) {
        sql.write(SqlQuery.of("UPDATE document_history SET changes = cast(:changes AS jsonb) WHERE id = :id")
                .with("changes", json(changes))
                .with("id", id));
    }

    private String json(List<FieldChange> changes) {
        try {
            return json.writeValueAsString(changes);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Changes cannot be written as JSON", e);
        }
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
