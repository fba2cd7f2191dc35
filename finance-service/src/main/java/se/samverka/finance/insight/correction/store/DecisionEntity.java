package se.samverka.finance.insight.correction.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody's word that corrections count for an agreement.
@Entity
@Table(name = "population_decision")
public class DecisionEntity {

    @Id
    public UUID id;

    @Column(name = "agreement_id")
    public UUID agreementId;

    @Column(name = "decided_at")
    public Instant decidedAt;

    @Column(name = "decided_by")
    public String decidedBy;

    @Column
    public String reason;

    @Column(name = "decision_reference")
    @Nullable
    public String decisionReference;

    /// For Hibernate.
    @SuppressWarnings("NullAway.Init")
    protected DecisionEntity() {}

    public DecisionEntity(
            UUID id,
            UUID agreementId,
            Instant decidedAt,
            String decidedBy,
            String reason,
            @Nullable String decisionReference) {
        this.id = id;
        this.agreementId = agreementId;
        this.decidedAt = decidedAt;
        this.decidedBy = decidedBy;
        this.reason = reason;
        this.decisionReference = decisionReference;
    }
}
