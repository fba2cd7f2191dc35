package se.samverka.agreements.agreement.store;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverka.agreements.agreement.model.Correction;
import se.samverka.agreements.agreement.model.Correction.Rewording;
import se.samverka.platform.value.OrganisationNumber;

/// A correction of a version. Its content never changes.
@Entity
@Table(name = "correction")
public class CorrectionEntity {

    @Schema(name = "CorrectionStatus")
    public enum Status {
        /// The parties are asked.
        PROPOSED,
        /// The version has the new words.
        APPLIED,
        /// A bound party has objected. Only an amendment can change the words.
        OBJECTED,
        /// The organisation that proposed it has withdrawn it.
        WITHDRAWN
    }

    @Id
    public UUID id;

    @Column(name = "agreement_id")
    public UUID agreementId;

    public int version;

    /// Counts the corrections of the version, from 1; null until this one is applied.
    @Nullable
    public Integer number;

    @Enumerated(EnumType.STRING)
    public Status status;

    /// The organisation that proposed it; null when an administrator did.
    @Column(name = "proposed_for")
    @Nullable
    String proposedFor;

    /// The day on which it is applied without an objection.
    @Column(name = "counts_on")
    public LocalDate appliesOn;

    @Column(name = "closed_at")
    @Nullable
    public Instant closedAt;

    public long edition;

    public String reason;

    @Column(name = "decided_on")
    @Nullable
    public LocalDate decidedOn;

    @Column(name = "decided_by")
    @Nullable
    public String decidedBy;

    @Column(name = "decision_id")
    @Nullable
    public UUID decisionId;

    @Convert(converter = RewordingsJson.class)
    public List<Rewording> changes;

    @Column(name = "recorded_at")
    public Instant recordedAt;

    @Column(name = "recorded_by")
    public String recordedBy;

    /// For Hibernate.
    @SuppressWarnings("NullAway.Init")
    protected CorrectionEntity() {}

    /// @param version the version whose words it corrects
    @SuppressWarnings("NullAway.Init")
    public CorrectionEntity(UUID id, VersionEntity version, @Nullable OrganisationNumber proposedFor) {
        this.id = id;
        this.agreementId = version.key.agreementId();
        this.version = version.key.version();
        this.status = Status.PROPOSED;
        this.proposedFor = proposedFor == null ? null : proposedFor.value();
        this.edition = 1;
    }

    public @Nullable OrganisationNumber proposedFor() {
        return proposedFor == null ? null : OrganisationNumber.of(proposedFor);
    }

    public Correction correction() {
        return new Correction(version, reason, decidedOn, decidedBy, changes, decisionId);
    }

    public boolean isOpen() {
        return status == Status.PROPOSED;
    }

    public void close(Status closed, Instant now) {
        status = closed;
        closedAt = now;
        edition++;
    }
}
