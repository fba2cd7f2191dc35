package se.samverka.meetings.minutesimport.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.meetings.body.model.ReadableBodies;
import se.samverka.meetings.body.store.ReadableMinutes;
import se.samverka.meetings.minutesimport.model.ImportStatus;
import se.samverka.platform.sql.SortOrders;
import se.samverka.platform.sql.Sql;
import se.samverka.platform.sql.SqlQuery;
import se.samverka.platform.web.Page;
import se.samverka.platform.web.PageQuery;

/// Imports of minutes.
@ApplicationScoped
public class MinutesImportRepository implements PanacheRepositoryBase<MinutesImportEntity, UUID> {

    private static final SortOrders ORDERS = SortOrders.by("importedAt", "e.imported_at {direction}, e.id {direction}");

    /// Of one text, in diagnostics.
    private static final int MOST_NAMED = 5;

    private final Sql sql;

    MinutesImportRepository(Sql sql) {
        this.sql = sql;
    }

    /// Reads the import again, and locks it until the transaction ends.
    public void lock(MinutesImportEntity one) {
        getEntityManager().refresh(one, LockModeType.PESSIMISTIC_WRITE);
    }

    /// The import whose minutes the meeting has, if they were imported and nobody has approved any of them.
    public Optional<MinutesImportEntity> proposedOf(UUID meetingId) {
        return find("meetingId = ?1 and status = ?2", meetingId, ImportStatus.PROPOSED)
                .firstResultOptional();
    }

    /// That of the same text for the body, if it is not discarded.
    public Optional<MinutesImportEntity> ofText(String sha256, UUID bodyId) {
        return find("sha256 = ?1 and status <> ?2 and bodyId = ?3", sha256, ImportStatus.DISCARDED, bodyId)
                .firstResultOptional();
    }

    /// Some of the same text for other bodies that the caller reads, the earliest first.
    public List<MinutesImportEntity> ofTextElsewhere(String sha256, Optional<UUID> body, ReadableBodies readable) {
        var found = SqlQuery.select("{e.*}", "minutes_import e")
                .where("e.sha256 = :text", sha256)
                .where("e.status <> 'DISCARDED'")
                .ifGiven("e.body_id <> :body", body)
                .orderBy("e.imported_at {direction}, e.id", false);
        return sql.page(
                        ReadableMinutes.only(found, readable, "false", "e.body_id"),
                        MinutesImportEntity.class,
                        0,
                        MOST_NAMED)
                .items();
    }

    /// An import without what it was read from and what was doubtful, which may be long.
    ///
    /// @param diagnostics how many there are
    public record Row(
            UUID id,
            UUID bodyId,
            @Nullable UUID meetingId,
            LocalDate meetsOn,
            ImportStatus status,
            Instant importedAt,
            @Nullable String organisationNumber,
            String mediaType,
            int bytes,
            int pages,
            String sha256,
            int diagnostics,
            @Nullable Instant closedAt,
            @Nullable String reason) {}

    /// The latest first, unless the query says otherwise.
    public Page<Row> page(
            Optional<UUID> body, Optional<ImportStatus> status, ReadableBodies readable, PageQuery query) {
        var found = SqlQuery.select(
                        "e.id, e.body_id, e.meeting_id, e.meets_on, e.status, e.imported_at, e.organisation_number,"
                                + " e.media_type, e.bytes, e.pages, e.sha256,"
                                + " jsonb_array_length(e.diagnostics) AS diagnostics, e.closed_at, e.reason",
                        "minutes_import e")
                .ifGiven("e.body_id = :body", body)
                .ifGiven("e.status = :status", status)
                .orderBy(ORDERS, query.sorting(List.of("-importedAt")));
        return sql.page(ReadableMinutes.only(found, readable, "false", "e.body_id"), Row.class, query);
    }
}
