package se.samverka.agreements.distribution.store;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An agreement's distribution list.
@Entity
@Table(name = "distribution_list")
public class DistributionListEntity {

    @Id
    @Column(name = "agreement_id")
    UUID agreementId;

    @Convert(converter = AddresseesJson.class)
    public List<Addressee> entries;

    public long edition;

    @Column(name = "recorded_at")
    Instant recordedAt;

    @Column(name = "recorded_by")
    String recordedBy;

    /// Who is sent the decision.
    public record Addressee(
            String name,
            @Nullable String organisationNumber,
            @Nullable String address) {}

    /// For Hibernate.
    @SuppressWarnings("NullAway.Init")
    protected DistributionListEntity() {}

    @SuppressWarnings("NullAway.Init")
    public DistributionListEntity(UUID agreementId) {
        this.agreementId = agreementId;
    }

    public void take(List<Addressee> written, String by, Instant now) {
        entries = List.copyOf(written);
        edition++;
        recordedAt = now;
        recordedBy = by;
    }
}
