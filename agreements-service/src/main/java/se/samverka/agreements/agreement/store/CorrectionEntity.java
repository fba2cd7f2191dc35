package se.samverka.agreements.agreement.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/// What was corrected in a version. Rows are only ever added.
@Entity
@Immutable
@Table(name = "correction")
public class CorrectionEntity {

    @Id
    public UUID id;

    @Column(name = "agreement_id")
    public UUID agreementId;

    public int version;

    /// Counts the corrections of the version, from 1.
    public int number;

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

    /// @param version the version, with this correction counted
    @SuppressWarnings("NullAway.Init")
    public CorrectionEntity(UUID id, VersionEntity version) {
        this.id = id;
        this.agreementId = version.key.agreementId();
        this.version = version.key.version();
        this.number = version.corrections;
    }
}
