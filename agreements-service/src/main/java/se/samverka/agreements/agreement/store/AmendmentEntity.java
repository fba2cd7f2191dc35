package se.samverka.agreements.agreement.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverka.platform.value.OrganisationNumber;
import se.samverka.terms.Terms;

/// New terms that the parties decide on.
@Entity
@Table(name = "amendment")
public class AmendmentEntity {

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
    /// The proposed terms, JSON.
    String terms;

    @Transient
    @Nullable
    private Terms parsed;

    public long edition;

    @Column(name = "created_at")
    public Instant createdAt;

    @Column(name = "created_by")
    String createdBy;

    /// The organisation that proposed it; null when an administrator did.
    @Column(name = "proposed_for")
    @Nullable
    String proposedFor;

    /// The proposed terms as JSON text.
    public String text() {
        return terms;
    }

    /// The proposed terms, which are parsed once while the entity is in memory.
    public Terms terms(Function<String, Terms> parser) {
        if (parsed == null) {
            parsed = parser.apply(terms);
        }
        return parsed;
    }

    public @Nullable OrganisationNumber proposedFor() {
        return proposedFor == null ? null : OrganisationNumber.of(proposedFor);
    }

    public boolean isOpen() {
        return status == Status.PROPOSED;
    }

    /// Ends an open amendment without a new version.
    public void close(Status closed) {
        status = closed;
        edition++;
    }

    /// Becomes a version of the agreement.
    public void approve(int version) {
        status = Status.APPROVED;
        madeVersion = version;
        edition++;
    }

    /// For Hibernate.
    @SuppressWarnings("NullAway.Init")
    protected AmendmentEntity() {}

    public AmendmentEntity(
            UUID id,
            AgreementEntity agreement,
            @Nullable OrganisationNumber proposedFor,
            LocalDate effectiveFrom,
            String reason,
            String terms,
            String createdBy,
            Instant now) {
        this.id = id;
        this.agreementId = agreement.id;
        this.proposedFor = proposedFor == null ? null : proposedFor.value();
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
