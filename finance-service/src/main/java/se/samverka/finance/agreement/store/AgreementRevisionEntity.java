package se.samverka.finance.agreement.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/// An applied revision, its document as it arrived. Rows are only ever added.
@Entity
@Table(name = "agreement_revision")
@IdClass(AgreementRevisionEntity.Key.class)
class AgreementRevisionEntity {

    @Id
    @Column(name = "agreement_id")
    UUID agreementId;

    @Id
    long revision;

    @Column(name = "recorded_at")
    Instant recordedAt;

    @Column
    String document;

    record Key(UUID agreementId, long revision) {}

    protected AgreementRevisionEntity() {}
}
