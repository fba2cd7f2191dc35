package se.samverka.meetings.archive.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.meetings.archive.model.ArchivePackage;
import se.samverka.meetings.archive.model.ArchivePackage.PackedFile;
import se.samverka.meetings.archive.model.ArchivePackage.Status;

/// The row of a package: the order and its progress.
@Entity
@Table(name = "archive_package")
class ArchivePackageEntity {

    @Id
    UUID id;

    @Column(name = "body_id", nullable = false)
    UUID bodyId;

    @Column(name = "year", nullable = false)
    int year;

    @Enumerated(EnumType.STRING)
    @Column(name = "status", nullable = false)
    Status status;

    @Column(name = "total", nullable = false)
    int total;

    @Column(name = "done", nullable = false)
    int done;

    /// How often a portion has failed, or what was done was overtaken by a change.
    @Column(name = "attempts", nullable = false)
    int attempts;

    @Column(name = "requested_at", nullable = false)
    Instant requestedAt;

    @Column(name = "requested_by", nullable = false)
    String requestedBy;

    @Column(name = "worked_at", nullable = false)
    Instant workedAt;

    /// Until when a replica works on it; null when none does.
    @Column(name = "leased_until")
    @Nullable
    Instant leasedUntil;

    @Column(name = "finished_at")
    @Nullable
    Instant finishedAt;

    @Column(name = "object_id")
    @Nullable
    String objectId;

    @Column(name = "size_bytes")
    @Nullable
    Long sizeBytes;

    @Column(name = "sha256")
    @Nullable
    String sha256;

    @Column(name = "sealed")
    @Nullable
    Boolean sealed;

    @Column(name = "withdrawn_at")
    @Nullable
    Instant withdrawnAt;

    @Column(name = "revision", nullable = false)
    long revision;

    protected ArchivePackageEntity() {}

    ArchivePackageEntity(ArchivePackage ordered, String requestedBy) {
        this.id = ordered.id();
        this.bodyId = ordered.bodyId();
        this.year = ordered.year();
        this.status = ordered.status();
        this.total = ordered.total();
        this.requestedAt = ordered.requestedAt();
        this.requestedBy = requestedBy;
        this.workedAt = ordered.requestedAt();
        this.revision = ordered.revision();
    }

    /// Records a change, and frees the package for the next portion.
    void worked(Instant at) {
        workedAt = at;
        leasedUntil = null;
        revision++;
    }

    void finish(PackedFile file, Instant at) {
        status = Status.DONE;
        objectId = file.objectId();
        sizeBytes = file.sizeBytes();
        sha256 = file.sha256();
        sealed = file.sealed();
        finishedAt = at;
        worked(at);
    }

    void fail(Instant at) {
        status = Status.FAILED;
        finishedAt = at;
        worked(at);
    }

    void withdraw(Instant at) {
        status = Status.WITHDRAWN;
        withdrawnAt = at;
        if (finishedAt == null) {
            finishedAt = at;
        }
        worked(at);
    }

    ArchivePackage toModel() {
        return new ArchivePackage(
                id,
                bodyId,
                year,
                status,
                total,
                done,
                requestedAt,
                finishedAt,
                withdrawnAt,
                status != Status.DONE || objectId == null || sizeBytes == null || sha256 == null || sealed == null
                        ? null
                        : new PackedFile(objectId, sizeBytes, sha256, sealed),
                revision);
    }
}
