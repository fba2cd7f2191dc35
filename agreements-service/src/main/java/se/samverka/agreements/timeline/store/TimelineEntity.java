package se.samverka.agreements.timeline.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One line of an agreement's timeline. The database adds the transaction that wrote it.
@Entity
@Table(name = "timeline")
public class TimelineEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    public Long id;

    @Column(name = "agreement_id")
    public UUID agreementId;

    public Instant at;
    public String fact;
    public String actor;

    @Column(name = "acting_for")
    @Nullable
    public String actingFor;

    @Nullable
    public String party;

    @Nullable
    public String decision;

    @Column(name = "decision_id")
    @Nullable
    public UUID decisionId;

    @Nullable
    public String path;

    @Nullable
    public String note;

    /// For Hibernate.
    @SuppressWarnings("NullAway.Init")
    protected TimelineEntity() {}

    @SuppressWarnings("NullAway.Init")
    public TimelineEntity(UUID agreementId) {
        this.agreementId = agreementId;
    }
}
