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
import se.samverka.platform.value.Ids;
import se.samverka.platform.value.OrganisationNumber;

/// A dissolution from its proposal on. At most one of an agreement is open, and at most one is decided.
@Entity
@Table(name = "dissolution")
public class DissolutionEntity {

    /// The dissolution's state.
    @Schema(name = "DissolutionStatus")
    public enum Status {
        /// The bound parties are asked.
        PROPOSED,
        /// Decided: the agreement ends.
        DECIDED,
        /// A bound party has declined.
        DECLINED,
        /// The proposer has withdrawn it.
        WITHDRAWN,
        /// An administrator has recorded a failed negotiation instead.
        SUPERSEDED
    }

    /// How it was decided.
    @Schema(name = "DissolutionBasis")
    public enum Basis {
        CONFIRMATIONS,
        FAILED_NEGOTIATION
    }

    @Id
    public UUID id;

    @Column(name = "agreement_id")
    public UUID agreementId;

    @Enumerated(EnumType.STRING)
    public Status status;

    @Enumerated(EnumType.STRING)
    @Nullable
    public Basis basis;

    /// The last day of the agreement.
    @Column(name = "effective_on")
    public LocalDate effectiveOn;

    public String reason;

    /// The day of the dispute negotiation; null when there was none.
    @Column(name = "negotiated_on")
    @Nullable
    public LocalDate negotiatedOn;

    /// What the negotiation led to.
    @Nullable
    public String negotiation;

    @Nullable
    public String reference;

    /// The document of the failed negotiation.
    @Column(name = "document_id")
    @Nullable
    public UUID documentId;

    /// The organisation that proposed it; null when an administrator did.
    @Column(name = "proposed_for")
    @Nullable
    String proposedFor;

    public long edition;

    @Column(name = "recorded_at")
    public Instant recordedAt;

    @Column(name = "recorded_by")
    String recordedBy;

    @Column(name = "closed_at")
    @Nullable
    public Instant closedAt;

    /// For Hibernate.
    @SuppressWarnings("NullAway.Init")
    protected DissolutionEntity() {}

    @SuppressWarnings("NullAway.Init")
    public DissolutionEntity(
            UUID agreementId,
            LocalDate effectiveOn,
            String reason,
            @Nullable OrganisationNumber proposedFor,
            String recordedBy,
            Instant now) {
        this.id = Ids.newId();
        this.agreementId = agreementId;
        this.status = Status.PROPOSED;
        this.effectiveOn = effectiveOn;
        this.reason = reason;
        this.proposedFor = proposedFor == null ? null : proposedFor.value();
        this.edition = 1;
        this.recordedAt = now;
        this.recordedBy = recordedBy;
    }

    public @Nullable OrganisationNumber proposedFor() {
        return proposedFor == null ? null : OrganisationNumber.of(proposedFor);
    }

    public boolean isOpen() {
        return status == Status.PROPOSED;
    }

    public void close(Status closed, @Nullable Basis by, Instant now) {
        status = closed;
        basis = by;
        closedAt = now;
        edition++;
    }
}
