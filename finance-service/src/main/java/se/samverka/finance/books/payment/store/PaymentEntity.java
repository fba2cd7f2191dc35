package se.samverka.finance.books.payment.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import se.samverka.finance.books.payment.model.Payment;
import se.samverka.finance.books.payment.model.PaymentFact;
import se.samverka.finance.books.payment.model.Reversal;
import se.samverka.platform.value.Money;
import se.samverka.platform.value.OrganisationNumber;

/// The row of a payment, which [PaymentRepository#add] writes, or of a reversal.
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
    PaymentFact.Kind kind;

    @Column(name = "paid_on")
    LocalDate paidOn;

    @Column
    Money amount;

    @Column
    String currency;

    @Column(name = "bank_reference")
    @Nullable
    String bankReference;

    @Column
    @Nullable
    UUID reverses;

    @Enumerated(EnumType.STRING)
    @Column(name = "reversed_kind")
    Payment.@Nullable Kind reversedKind;

    @Column
    @Nullable
    String reason;

    @Column(name = "recorded_at")
    Instant recordedAt;

    protected PaymentEntity() {}

    PaymentEntity(Reversal reversal, OrganisationNumber payee) {
        this.id = reversal.id();
        this.invoiceId = reversal.invoiceId();
        this.payee = payee;
        this.kind = PaymentFact.Kind.REVERSAL;
        this.paidOn = reversal.reversedOn();
        this.amount = reversal.amount();
        this.currency = reversal.currency();
        this.reverses = reversal.reverses();
        this.reversedKind = reversal.reversedKind();
        this.reason = reversal.reason();
        this.recordedAt = reversal.recordedAt();
    }

    PaymentFact toModel() {
        return switch (kind) {
            case PAYMENT -> payment(Payment.Kind.PAYMENT);
            case REPAYMENT -> payment(Payment.Kind.REPAYMENT);
            case REVERSAL -> reversal();
        };
    }

    Payment payment(Payment.Kind ofKind) {
        return new Payment(
                id, invoiceId, ofKind, paidOn, amount, currency, Objects.requireNonNull(bankReference), recordedAt);
    }

    Reversal reversal() {
        return new Reversal(
                id,
                invoiceId,
                Objects.requireNonNull(reverses),
                Objects.requireNonNull(reversedKind),
                paidOn,
                amount,
                currency,
                Objects.requireNonNull(reason),
                recordedAt);
    }
}
