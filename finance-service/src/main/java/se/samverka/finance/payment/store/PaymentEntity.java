package se.samverka.finance.payment.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import se.samverka.finance.payment.model.Payment;
import se.samverka.platform.value.Money;
import se.samverka.platform.value.OrganisationNumber;

/// A payment's row, as it is read; it is written by [PaymentRepository#add].
@Entity
@Immutable
@Table(name = "payment")
class PaymentEntity {

    @Id
    UUID id;

    @Column(name = "invoice_id")
    UUID invoiceId;

    @Column
    OrganisationNumber payee;

    @Enumerated(EnumType.STRING)
    Payment.Kind kind;

    @Column(name = "paid_on")
    LocalDate paidOn;

    @Column
    Money amount;

    @Column
    String currency;

    @Column(name = "bank_reference")
    String bankReference;

    @Column(name = "recorded_at")
    Instant recordedAt;

    protected PaymentEntity() {}

    Payment toModel() {
        return new Payment(id, invoiceId, kind, paidOn, amount, currency, bankReference, recordedAt);
    }
}
