package se.samverka.agreements.contest;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import se.samverka.platform.value.Ids;
import se.samverka.platform.value.OrganisationNumber;

/// A contest's closing as it is kept.
@Entity
@Table(name = "contest_closing")
class ClosingEntity {

    @Id
    UUID id;

    @Column(name = "agreement_id")
    UUID agreementId;

    String party;

    @Column(name = "closed_on")
    LocalDate closedOn;

    String reason;

    @Column(name = "document_id")
    UUID documentId;

    @Column(name = "recorded_at")
    Instant recordedAt;

    @Column(name = "recorded_by")
    String recordedBy;

    /// For Hibernate.
    @SuppressWarnings("NullAway.Init")
    protected ClosingEntity() {}

    ClosingEntity(UUID agreementId, OrganisationNumber party, ContestClosing closing, String recordedBy, Instant now) {
        this.id = Ids.newId();
        this.agreementId = agreementId;
        this.party = party.value();
        this.closedOn = closing.closedOn();
        this.reason = closing.reason();
        this.documentId = closing.documentId();
        this.recordedBy = recordedBy;
        this.recordedAt = now;
    }
}
