package se.samverka.agreements.distribution;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/// An agreement's list as JSON; the database keeps each one that it has been.
@Entity
@Table(name = "distribution_list")
class DistributionListEntity {

    @Id
    @Column(name = "agreement_id")
    UUID agreementId;

    String entries;
    long edition;

    @Column(name = "recorded_at")
    Instant recordedAt;

    @Column(name = "recorded_by")
    String recordedBy;

    /// For Hibernate.
    @SuppressWarnings("NullAway.Init")
    protected DistributionListEntity() {}

    @SuppressWarnings("NullAway.Init")
    DistributionListEntity(UUID agreementId) {
        this.agreementId = agreementId;
    }

    void take(String written, String by, Instant now) {
        entries = written;
        edition++;
        recordedAt = now;
        recordedBy = by;
    }
}
