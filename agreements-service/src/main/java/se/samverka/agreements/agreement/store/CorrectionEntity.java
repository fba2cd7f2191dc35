package se.samverka.agreements.agreement.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverka.platform.value.OrganisationNumber;

/// A correction of a version, from its proposal on. What it says never changes.
@Entity
@Table(name = "correction")
public class CorrectionEntity {

    /// Where the correction is.
    @Schema(name = "CorrectionStatus")
    public enum Status {
        /// The old words count, and the parties are asked.
        PROPOSED,
        /// The new words count.
        APPLIED,
        /// A bound party has objected; an amendment alone can change the words.
        OBJECTED,
        /// Whoever proposed it has taken it back.
        WITHDRAWN
    }

    @Id
    public UUID id;

    @Column(name = "agreement_id")
    public UUID agreementId;

    public int version;

    /// Counts the corrections that the version has taken, from 1; none until this one is applied.
    @Nullable
    public Integer number;

    @Enumerated(EnumType.STRING)
    public Status status;

    /// The organisation for which it was proposed; none when an administrator did.
    @Column(name = "proposed_for")
    @Nullable
    String proposedFor;

    /// The day on which it counts by silence.
    @Column(name = "counts_on")
    public LocalDate countsOn;

    @Column(name = "closed_at")
    @Nullable
    public Instant closedAt;

    public long edition;

    public String reason;

    @Column(name = "decided_on")
    @Nullable
    public LocalDate decidedOn;

    @Column(name = "decided_by")
    @Nullable
    public String decidedBy;

    /// The changes as JSON text.
    public String changes;

    @Column(name = "recorded_at")
    public Instant recordedAt;

    @Column(name = "recorded_by")
    public String recordedBy;

    /// For Hibernate.
    @SuppressWarnings("NullAway.Init")
    protected CorrectionEntity() {}

    /// @param version the version whose words it mends
    @SuppressWarnings("NullAway.Init")
    public CorrectionEntity(UUID id, VersionEntity version, @Nullable OrganisationNumber proposedFor) {
        this.id = id;
        this.agreementId = version.key.agreementId();
        this.version = version.key.version();
        this.status = Status.PROPOSED;
        this.proposedFor = proposedFor == null ? null : proposedFor.value();
        this.edition = 1;
    }

    public @Nullable OrganisationNumber proposedFor() {
        return proposedFor == null ? null : OrganisationNumber.of(proposedFor);
    }

    public boolean isOpen() {
        return status == Status.PROPOSED;
    }

    public void close(Status closed, Instant now) {
        status = closed;
        closedAt = now;
        edition++;
    }
}
