package se.samverka.agreements.contest.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import se.samverka.platform.value.Ids;
import se.samverka.platform.value.OrganisationNumber;

/// The closing of a contest.
@Entity
@Table(name = "contest_closing")
public class ClosingEntity {

    @Id
    public UUID id;

    @Column(name = "agreement_id")
    public UUID agreementId;

    public String party;

    @Column(name = "closed_on")
    public LocalDate closedOn;

    public String reason;

    @Column(name = "document_id")
    public UUID documentId;

    @Column(name = "recorded_at")
    public Instant recordedAt;

    @Column(name = "recorded_by")
    public String recordedBy;

    /// For Hibernate.
    @SuppressWarnings("NullAway.Init")
    protected ClosingEntity() {}

    public ClosingEntity(
            UUID agreementId,
            OrganisationNumber party,
            LocalDate closedOn,
            String reason,
            UUID documentId,
            String recordedBy,
            Instant now) {
        this.id = Ids.newId();
        this.agreementId = agreementId;
        this.party = party.value();
        this.closedOn = closedOn;
        this.reason = reason;
        this.documentId = documentId;
        this.recordedBy = recordedBy;
        this.recordedAt = now;
    }
}
