package se.samverka.agreements.decision.store;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;

/// What a decision means to an agreement.
@Entity
@Table(name = "decision_link")
public class DecisionLinkEntity {

    @EmbeddedId
    public Key key;

    /// For Hibernate.
    @SuppressWarnings("NullAway.Init")
    protected DecisionLinkEntity() {}

    public DecisionLinkEntity(Key key) {
        this.key = key;
    }

    /// @param relation as `RECOMMENDS`; open to values that are new to this service
    @Embeddable
    public record Key(
            @Column(name = "decision_id") UUID decisionId,
            @Column(name = "agreement_id") UUID agreementId,
            String relation) {}
}
