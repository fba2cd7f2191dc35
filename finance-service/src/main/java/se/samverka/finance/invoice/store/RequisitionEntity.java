package se.samverka.finance.invoice.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.finance.invoice.model.Requisition;
import se.samverka.platform.value.OrganisationNumber;

/// A requisition's row; it never changes.
@Entity
@Table(name = "requisition")
class RequisitionEntity {

    @Id
    UUID id;

    @Column(name = "agreement_id")
    UUID agreementId;

    @Column(name = "year")
    int year;

    @Column
    int instalment;

    @Column
    OrganisationNumber payee;

    @Column(name = "requisitioned_on")
    LocalDate requisitionedOn;

    @Column(name = "late_reason")
    @Nullable
    String lateReason;

    @Column(name = "recorded_at")
    Instant recordedAt;

    protected RequisitionEntity() {}

    RequisitionEntity(Requisition requisition, Instant recordedAt) {
        this.id = requisition.id();
        this.agreementId = requisition.agreementId();
        this.year = requisition.year();
        this.instalment = requisition.instalment();
        this.payee = requisition.payee();
        this.requisitionedOn = requisition.requisitionedOn();
        this.lateReason = requisition.lateReason();
        this.recordedAt = recordedAt;
    }

    Requisition toModel() {
        return new Requisition(id, agreementId, year, instalment, payee, requisitionedOn, lateReason);
    }
}
