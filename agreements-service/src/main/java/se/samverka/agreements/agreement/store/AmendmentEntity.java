package se.samverka.agreements.agreement.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// New terms on their way to becoming a version.
@Entity
@Table(name = "amendment")
public class AmendmentEntity {

    /// Where the amendment is.
    @Schema(name = "AmendmentStatus")
    public enum Status {
        PROPOSED,
        APPROVED,
        REJECTED,
        WITHDRAWN,
        /// Proposed by a party that was not bound, when another amendment was completed.
        LAPSED
    }

    @Id
    public UUID id;

    @Column(name = "agreement_id")
    public UUID agreementId;

    @Enumerated(EnumType.STRING)
    public Status status;

    @Column(name = "base_version")
    public int baseVersion;

    @Column(name = "made_version")
    @Nullable
    public Integer madeVersion;

    @Column(name = "effective_from")
    public LocalDate effectiveFrom;

    public String reason;
    public String terms;
    public long edition;

    @Column(name = "created_at")
    public Instant createdAt;

    @Column(name = "created_by")
    String createdBy;

    /// The organisation for which it was proposed; none when an administrator did.
    @Column(name = "proposed_for")
    @Nullable
    public String proposedFor;

    /// For Hibernate.
    @SuppressWarnings("NullAway.Init")
    protected AmendmentEntity() {}

    public AmendmentEntity(
            UUID id,
            AgreementEntity agreement,
            LocalDate effectiveFrom,
            String reason,
            String terms,
            String createdBy,
            Instant now) {
        this.id = id;
        this.agreementId = agreement.id;
        this.status = Status.PROPOSED;
        this.baseVersion = agreement.version;
        this.effectiveFrom = effectiveFrom;
        this.reason = reason;
        this.terms = terms;
        this.edition = 1;
        this.createdAt = now;
        this.createdBy = createdBy;
    }
}
