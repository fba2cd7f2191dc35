package se.samverka.meetings.archive.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import se.samverka.meetings.archive.model.ArchivePackage;
import se.samverka.meetings.archive.model.ArchivePackage.PackedFile;
import se.samverka.meetings.archive.model.ArchivePackage.Status;
import se.samverka.platform.sql.SortOrders;
import se.samverka.platform.sql.Sql;
import se.samverka.platform.sql.SqlQuery;
import se.samverka.platform.web.Page;
import se.samverka.platform.web.PageQuery;

/// The packages.
@ApplicationScoped
public class ArchivePackageRepository {

    private static final Set<Status> OPEN = EnumSet.of(Status.WAITING, Status.RUNNING);
    private static final SortOrders ORDERS = SortOrders.by("requestedAt", "e.id {direction}");

    private final Rows rows;
    private final Sql sql;

    ArchivePackageRepository(Rows rows, Sql sql) {
        this.rows = rows;
        this.sql = sql;
    }

    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<ArchivePackageEntity, UUID> {}

    /// Lets one transaction at a time order or withdraw packages of a body. So an order does not read words that
    /// are being masked or erased.
    @Transactional(Transactional.TxType.MANDATORY)
    public void lockOrdersOf(UUID bodyId) {
        var _ = sql.one(
                SqlQuery.of("SELECT true FROM pg_advisory_xact_lock(hashtextextended(:body, 40))")
                        .with("body", "archive-packages:" + bodyId),
                Boolean.class);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void add(ArchivePackage ordered, String requestedBy) {
        rows.persistAndFlush(new ArchivePackageEntity(ordered, requestedBy));
    }

    public Optional<ArchivePackage> find(UUID bodyId, UUID id) {
        return rows.findByIdOptional(id)
                .filter(row -> row.bodyId.equals(bodyId))
                .map(ArchivePackageEntity::toModel);
    }

    /// The one of the year that is not finished.
    public Optional<ArchivePackage> open(UUID bodyId, int year) {
        return rows.find("bodyId = ?1 and year = ?2 and status in ?3", bodyId, year, OPEN)
                .firstResultOptional()
                .map(ArchivePackageEntity::toModel);
    }

    public Page<ArchivePackage> page(UUID bodyId, PageQuery query) {
        return sql.page(
                        SqlQuery.select("{e.*}", "archive_package e")
                                .where("e.body_id = :body", bodyId)
                                .orderBy(ORDERS, query.sorting(List.of("-requestedAt"))),
                        ArchivePackageEntity.class,
                        query)
                .map(ArchivePackageEntity::toModel);
    }

    /// Leases the unfinished package that has waited longest and that no other replica works on. A lease that ran
    /// out counts as an attempt, because its replica may have died while it worked.
    ///
    /// @return also a package that has failed now, after too many attempts
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<ArchivePackage> lease(Instant now, Duration lease, int mostAttempts) {
        return sql.first(
                        SqlQuery.of("SELECT {e.*} FROM archive_package e WHERE status IN ('WAITING', 'RUNNING')"
                                        + " AND (leased_until IS NULL OR leased_until < :now)"
                                        + " ORDER BY worked_at, id LIMIT 1 FOR UPDATE SKIP LOCKED")
                                .with("now", now),
                        ArchivePackageEntity.class)
                .map(row -> {
                    if (row.leasedUntil != null) {
                        row.attempts++;
                    }
                    if (row.attempts >= mostAttempts) {
                        row.fail(now);
                        return row.toModel();
                    }
                    row.status = Status.RUNNING;
                    row.worked(now);
                    row.leasedUntil = now.plus(lease);
                    return row.toModel();
                });
    }

    /// Locks a package whose lease still stands: it was not withdrawn or leased again.
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean holds(ArchivePackage leased) {
        return locked(leased).isPresent();
    }

    /// The same without a lock, before work that takes long: a withdrawal does not wait for it.
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean stillHolds(ArchivePackage leased) {
        return rows.findByIdOptional(leased.id())
                .filter(row -> row.revision == leased.revision() && OPEN.contains(row.status))
                .isPresent();
    }

    private Optional<ArchivePackageEntity> locked(ArchivePackage leased) {
        return rows.findByIdOptional(leased.id(), LockModeType.PESSIMISTIC_WRITE)
                .filter(row -> row.revision == leased.revision() && OPEN.contains(row.status));
    }

    /// Records that one more meeting is packed.
    @Transactional(Transactional.TxType.MANDATORY)
    public void progress(ArchivePackage leased, Instant at) {
        locked(leased).ifPresent(row -> {
            row.done++;
            row.worked(at);
        });
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void finish(ArchivePackage leased, PackedFile file, Instant at) {
        locked(leased).ifPresent(row -> row.finish(file, at));
    }

    /// Gives the lease back.
    @Transactional(Transactional.TxType.MANDATORY)
    public void release(ArchivePackage leased, Instant at) {
        locked(leased).ifPresent(row -> row.worked(at));
    }

    /// Records that a portion has failed, or that what was done is done again. After too many the package fails.
    ///
    /// @return whether it has failed
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean stumble(ArchivePackage leased, int mostAttempts, Instant at) {
        return locked(leased)
                .map(row -> {
                    row.attempts++;
                    boolean failed = row.attempts >= mostAttempts;
                    if (failed) {
                        row.fail(at);
                    } else {
                        row.worked(at);
                    }
                    return failed;
                })
                .orElse(false);
    }

    /// Records that all meetings are to be packed again.
    @Transactional(Transactional.TxType.MANDATORY)
    public void restart(ArchivePackage leased, int mostAttempts, Instant at) {
        locked(leased).ifPresent(row -> row.done = 0);
        var _ = stumble(leased, mostAttempts, at);
    }

    /// Withdraws the packages of a body, unfinished ones too.
    ///
    /// @param year of the packages; empty for all years
    /// @return their ids
    @Transactional(Transactional.TxType.MANDATORY)
    public List<UUID> withdraw(UUID bodyId, Optional<Integer> year, Instant at) {
        var kept = EnumSet.of(Status.WAITING, Status.RUNNING, Status.DONE);
        var found = year.map(
                        one -> rows.find("bodyId = ?1 and status in ?2 and year = ?3 order by id", bodyId, kept, one))
                .orElseGet(() -> rows.find("bodyId = ?1 and status in ?2 order by id", bodyId, kept))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
        found.forEach(row -> row.withdraw(at));
        rows.flush();
        return found.stream().map(row -> row.id).toList();
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void deleteFinishedBefore(Instant time) {
        rows.delete("finishedAt < ?1", time);
    }
}
