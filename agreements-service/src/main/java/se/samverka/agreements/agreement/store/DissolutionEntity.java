package se.samverka.agreements.agreement.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Why and from when an agreement is dissolved; at most one for an agreement, and it never changes.
@Entity
@Table(name = "dissolution")
public class DissolutionEntity {

    @Id
    @Column(name = "agreement_id")
    public UUID agreementId;

    /// The last day on which the agreement holds.
    @Column(name = "effective_on")
    public LocalDate effectiveOn;

    public String reason;

    /// The day of the dispute negotiation.
    @Column(name = "negotiated_on")
    public LocalDate negotiatedOn;

    /// What the negotiation led to.
    public String negotiation;

    @Nullable
    public String reference;

    @Column(name = "recorded_at")
    public Instant recordedAt;

    @Column(name = "recorded_by")
    String recordedBy;

    /// For Hibernate.
    @SuppressWarnings("NullAway.Init")
    protected DissolutionEntity() {}

    public DissolutionEntity(
            UUID agreementId,
            LocalDate effectiveOn,
            String reason,
            LocalDate negotiatedOn,
            String negotiation,
            @Nullable String reference,
            String recordedBy,
            Instant now) {
        this.agreementId = agreementId;
        this.effectiveOn = effectiveOn;
        this.reason = reason;
        this.negotiatedOn = negotiatedOn;
        this.negotiation = negotiation;
        this.reference = reference;
        this.recordedBy = recordedBy;
        this.recordedAt = now;
    }
}
