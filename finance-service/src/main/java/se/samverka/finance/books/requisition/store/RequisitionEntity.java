package se.samverka.finance.books.requisition.store;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.finance.books.requisition.model.Requisition;
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

    @ElementCollection
    @CollectionTable(name = "requisition_not_issued", joinColumns = @JoinColumn(name = "requisition_id"))
    @OrderColumn(name = "position")
    List<NotIssuedRow> notIssued = new ArrayList<>();

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
        requisition.notIssued().forEach(one -> notIssued.add(new NotIssuedRow(one)));
    }

    Requisition toModel() {
        return new Requisition(
                id,
                agreementId,
                year,
                instalment,
                payee,
                requisitionedOn,
                lateReason,
                notIssued.stream().map(NotIssuedRow::toModel).toList());
    }
}
