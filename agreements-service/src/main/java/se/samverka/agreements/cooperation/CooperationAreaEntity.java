package se.samverka.agreements.cooperation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An area's row. Rows are only ever added.
@Entity
@Table(name = "cooperation_area")
class CooperationAreaEntity {

    @EmbeddedId
    Key key;

    String title;

    @Nullable
    String description;

    @Column(name = "recorded_at")
    Instant recordedAt;

    @Column(name = "recorded_by")
    String recordedBy;

    /// Which area of which agreement.
    @Embeddable
    record Key(@Column(name = "agreement_id") UUID agreementId, String area) {}

    /// For Hibernate.
    @SuppressWarnings("NullAway.Init")
    protected CooperationAreaEntity() {}

    CooperationAreaEntity(UUID agreementId, CooperationArea.New area, String by, Instant now) {
        this.key = new Key(agreementId, area.area());
        this.title = area.title();
        this.description = area.description();
        this.recordedAt = now;
        this.recordedBy = by;
    }

    CooperationArea view() {
        return new CooperationArea(key.area(), title, description, recordedAt);
    }
}
