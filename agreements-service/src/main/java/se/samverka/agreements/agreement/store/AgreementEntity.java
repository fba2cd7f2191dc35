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
import org.jspecify.annotations.Nullable;
import se.samverka.agreements.agreement.model.AgreementState;
import se.samverka.agreements.agreement.model.Terms;
import se.samverka.agreements.agreement.model.Terms.AgreementKind;

/// An agreement's row: what lists filter by, and which version of its terms counts last.
@Entity
@Table(name = "agreement")
public class AgreementEntity {

    @Id
    public UUID id;

    @Enumerated(EnumType.STRING)
    public AgreementKind kind;

    @Enumerated(EnumType.STRING)
    AgreementState.Status status;

    public String title;

    @Column(name = "case_number")
    @Nullable
    String caseNumber;

    @Column(name = "valid_from")
    LocalDate validFrom;

    @Column(name = "valid_to")
    LocalDate validTo;

    public int version;

    @Column(name = "in_force_since")
    @Nullable
    LocalDate inForceSince;

    public long edition;
    public long revision;

    @Column(name = "created_at")
    public Instant createdAt;

    @Column(name = "created_by")
    String createdBy;

    /// For Hibernate.
    @SuppressWarnings("NullAway.Init")
    protected AgreementEntity() {}

    public AgreementEntity(UUID id, AgreementKind kind, Terms terms, String createdBy, Instant now) {
        this.id = id;
        this.kind = kind;
        this.status = AgreementState.Status.DRAFT;
        this.title = terms.title();
        this.validFrom = terms.validFrom();
        this.validTo = terms.validTo();
        this.caseNumber = terms.caseNumber();
        this.version = 1;
        this.edition = 1;
        this.createdAt = now;
        this.createdBy = createdBy;
    }

    /// Takes over what lists filter by from the terms that now count last.
    public void describe(Terms terms) {
        title = terms.title();
        validFrom = terms.validFrom();
        validTo = terms.validTo();
        caseNumber = terms.caseNumber();
        edition++;
    }

    public AgreementState state() {
        return AgreementState.of(status, inForceSince);
    }

    public void become(AgreementState state) {
        status = state.status();
        inForceSince = state instanceof AgreementState.InForce inForce ? inForce.since() : null;
        edition++;
    }

    /// The day on which the last entry condition was met; null before.
    public @Nullable LocalDate inForceSince() {
        return inForceSince;
    }
}
