package se.samverka.finance.books.acknowledgement.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.finance.books.acknowledgement.model.Acknowledgement;
import se.samverka.platform.value.OrganisationNumber;

/// One acknowledgement's row. Rows are never changed or deleted.
@Entity
@Table(name = "acknowledgement")
@IdClass(AcknowledgementEntity.Key.class)
class AcknowledgementEntity {

    @Id
    @Column(name = "invoice_id")
    UUID invoiceId;

    @Id
    String organisation;

    @Column(name = "booked_on")
    @Nullable
    LocalDate bookedOn;

    @Column
    @Nullable
    String reference;

    @Column(name = "recorded_at")
    Instant recordedAt;

    @Column(name = "recorded_by")
    String recordedBy;

    record Key(UUID invoiceId, String organisation) {}

    protected AcknowledgementEntity() {}

    AcknowledgementEntity(Acknowledgement acknowledgement) {
        this.invoiceId = acknowledgement.invoiceId();
        this.organisation = acknowledgement.organisation().value();
        this.bookedOn = acknowledgement.bookedOn();
        this.reference = acknowledgement.reference();
        this.recordedAt = acknowledgement.recordedAt();
        this.recordedBy = acknowledgement.recordedBy();
    }

    Acknowledgement toModel() {
        return new Acknowledgement(
                invoiceId, OrganisationNumber.of(organisation), bookedOn, reference, recordedAt, recordedBy);
    }
}
