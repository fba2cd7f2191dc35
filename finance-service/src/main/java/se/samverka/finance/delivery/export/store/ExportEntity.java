package se.samverka.finance.delivery.export.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.finance.delivery.export.model.Export;
import se.samverka.finance.delivery.export.model.Export.ExportFile;
import se.samverka.platform.value.OrganisationNumber;

/// An export's row: the order and its progress.
@Entity
@Table(name = "export")
class ExportEntity {

    @Id
    UUID id;

    @Enumerated(EnumType.STRING)
    Export.Format format;

    @Column
    @Nullable
    OrganisationNumber payer;

    @Column
    @Nullable
    OrganisationNumber payee;

    @Column(name = "from_date")
    LocalDate from;

    @Column(name = "to_date")
    LocalDate to;

    @Enumerated(EnumType.STRING)
    Export.Status status;

    @Column
    int total;

    @Column
    int done;

    @Column(name = "left_out")
    int leftOut;

    /// How many times in a row the current portion has failed.
    @Column
    int attempts;

    @Column(name = "requested_at")
    Instant requestedAt;

    @Column(name = "requested_by")
    String requestedBy;

    @Column(name = "worked_at")
    Instant workedAt;

    @Column(name = "finished_at")
    @Nullable
    Instant finishedAt;

    @Column(name = "size_bytes")
    @Nullable
    Long sizeBytes;

    @Column
    byte @Nullable [] sha256;

    @Column
    long revision;

    protected ExportEntity() {}

    ExportEntity(Export export, String requestedBy) {
        this.id = export.id();
        this.format = export.format();
        this.payer = export.side() == Export.Side.PAYER ? export.organisation() : null;
        this.payee = export.side() == Export.Side.PAYEE ? export.organisation() : null;
        this.from = export.from();
        this.to = export.to();
        this.status = export.status();
        this.total = export.total();
        this.requestedAt = export.requestedAt();
        this.requestedBy = requestedBy;
        this.workedAt = export.requestedAt();
        this.revision = export.revision();
    }

    boolean isOpen() {
        return finishedAt == null;
    }

    /// Records the time of a change and raises the revision.
    void worked(Instant at) {
        workedAt = at;
        revision++;
    }

    Export toModel() {
        return new Export(
                id,
                format,
                payer == null ? Export.Side.PAYEE : Export.Side.PAYER,
                organisation(),
                from,
                to,
                status,
                total,
                done,
                leftOut,
                requestedAt,
                finishedAt,
                sizeBytes == null || sha256 == null
                        ? null
                        : new ExportFile(sizeBytes, HexFormat.of().formatHex(sha256)),
                revision);
    }

    private OrganisationNumber organisation() {
        if (payer != null) {
            return payer;
        }
        if (payee != null) {
            return payee;
        }
        throw new IllegalStateException("Export " + id + " has no organisation");
    }
}
