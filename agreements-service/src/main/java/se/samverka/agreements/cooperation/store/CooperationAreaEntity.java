package se.samverka.agreements.cooperation.store;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An area's row. Rows are only added.
@Entity
@Table(name = "cooperation_area")
public class CooperationAreaEntity {

    @EmbeddedId
    public Key key;

    public String title;

    @Nullable
    public String description;

    @Column(name = "recorded_at")
    public Instant recordedAt;

    @Column(name = "recorded_by")
    public String recordedBy;

    /// Which area of which agreement.
    @Embeddable
    public record Key(@Column(name = "agreement_id") UUID agreementId, String area) {}

    /// For Hibernate.
    @SuppressWarnings("NullAway.Init")
    protected CooperationAreaEntity() {}

    public CooperationAreaEntity(
            UUID agreementId, String area, String title, @Nullable String description, String by, Instant now) {
        this.key = new Key(agreementId, area);
        this.title = title;
        this.description = description;
        this.recordedAt = now;
        this.recordedBy = by;
    }
}
