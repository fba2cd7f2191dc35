package se.samverka.finance.insight.correction.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.finance.insight.correction.model.Decision;

/// A decision that corrections apply to an agreement.
@Entity
@Table(name = "population_decision")
class DecisionEntity {

    @Id
    UUID id;

    @Column(name = "agreement_id")
    UUID agreementId;

    @Column(name = "decided_at")
    Instant decidedAt;

    @Column(name = "decided_by")
    String decidedBy;

    @Column
    String reason;

    @Column(name = "decision_reference")
    @Nullable
    String decisionReference;

    protected DecisionEntity() {}

    DecisionEntity(Decision decision) {
        this.id = decision.id();
        this.agreementId = decision.agreementId();
        this.decidedAt = decision.decidedAt();
        this.decidedBy = decision.decidedBy();
        this.reason = decision.reason();
        this.decisionReference = decision.decisionReference();
    }

    Decision toModel() {
        return new Decision(id, agreementId, decidedAt, decidedBy, reason, decisionReference);
    }
}
