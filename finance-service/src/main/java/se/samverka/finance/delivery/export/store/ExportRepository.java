package se.samverka.finance.delivery.export.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.finance.delivery.export.model.Export;
import se.samverka.finance.delivery.export.model.Export.ExportFile;
import se.samverka.platform.sql.Sql;
import se.samverka.platform.sql.SqlQuery;
import se.samverka.platform.value.OrganisationNumber;
import se.samverka.platform.web.Page;

/// The exports.
@ApplicationScoped
public class ExportRepository {

    private final Rows rows;
    private final Sql sql;

    ExportRepository(Rows rows, Sql sql) {
        this.rows = rows;
        this.sql = sql;
    }

    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<ExportEntity, UUID> {}

    /// @param items documents or journal entries, in the order of the file
    @Transactional(Transactional.TxType.MANDATORY)
    public void add(Export export, String requestedBy, List<UUID> items) {
        rows.persistAndFlush(new ExportEntity(export, requestedBy));
        sql.write(SqlQuery.of("INSERT INTO export_item (export_id, position, item_id)"
                        + " SELECT :id, position, item_id FROM unnest(:items) WITH ORDINALITY AS i (item_id, position)")
                .with("id", export.id())
                .with("items", items.toArray(UUID[]::new)));
    }

    public Optional<Export> find(UUID id) {
        return rows.findByIdOptional(id).map(ExportEntity::toModel);
    }

    /// @param organisation the exports' owner; null for all
    public Page<Export> page(@Nullable OrganisationNumber organisation, boolean descending, int offset, int limit) {
        var query = SqlQuery.select("{e.*}", "export e")
                .ifGiven("coalesce(payer, payee) = :organisation", Optional.ofNullable(organisation))
                .orderBy("id {direction}", descending);
        return sql.page(query, ExportEntity.class, offset, limit).map(ExportEntity::toModel);
    }

    /// How many unfinished exports the organisation has.
    public long open(OrganisationNumber organisation) {
        return sql.one(
                SqlQuery.of("SELECT count(*) FROM export WHERE coalesce(payer, payee) = :organisation"
                                + " AND status IN ('WAITING', 'RUNNING')")
                        .with("organisation", organisation),
                Long.class);
    }

    /// Serialises the orders of one organisation until the transaction ends, so that their number can be limited.
    @Transactional(Transactional.TxType.MANDATORY)
    public void lockOrdersOf(OrganisationNumber organisation) {
        var _ = sql.one(
                SqlQuery.of("SELECT true FROM pg_advisory_xact_lock(hashtextextended(:organisation, 71))")
                        .with("organisation", organisation),
                Boolean.class);
    }

    /// The unfinished export that has waited longest and that no other replica is processing; locked until the
    /// transaction ends.
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<Export> claim() {
        return sql.first(
                        SqlQuery.of("SELECT {e.*} FROM export e WHERE status IN ('WAITING', 'RUNNING')"
                                + " ORDER BY worked_at LIMIT 1 FOR UPDATE SKIP LOCKED"),
                        ExportEntity.class)
                .map(ExportEntity::toModel);
    }

    /// Records that a portion is finished.
    @Transactional(Transactional.TxType.MANDATORY)
    public void progress(UUID id, int done, int leftOut, Instant at) {
        var row = rows.findById(id);
        row.status = Export.Status.RUNNING;
        row.done = done;
        row.leftOut = leftOut;
        row.attempts = 0;
        row.worked(at);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void finish(UUID id, ExportFile file, Instant at) {
        var row = rows.findById(id);
        row.status = Export.Status.DONE;
        row.sizeBytes = file.sizeBytes();
        row.sha256 = HexFormat.of().parseHex(file.sha256());
        row.finishedAt = at;
        row.worked(at);
    }

    /// Records that a portion has failed. After too many failures in a row the export fails.
    @Transactional(Transactional.TxType.MANDATORY)
    public void stumble(UUID id, int mostAttempts, Instant at) {
        rows.findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .filter(ExportEntity::isOpen)
                .ifPresent(row -> {
                    row.attempts++;
                    if (row.attempts >= mostAttempts) {
                        row.status = Export.Status.FAILED;
                        row.finishedAt = at;
                    }
                    row.worked(at);
                });
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void deleteFinishedBefore(Instant time) {
        rows.delete("finishedAt < ?1", time);
    }
}
