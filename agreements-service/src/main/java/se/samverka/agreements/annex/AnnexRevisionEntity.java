package se.samverka.agreements.annex;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.platform.value.Ids;

/// One text of an annex. The first is the parties' and counts from the agreement's start; the others are a
/// board's.
@Entity
@Table(name = "annex_revision")
class AnnexRevisionEntity {

    @Id
    UUID id;

    @Column(name = "agreement_id")
    UUID agreementId;

    @Column(name = "annex_id")
    UUID annexId;

    /// From 1.
    int number;

    @Nullable
    String text;

    @Column(name = "document_id")
    @Nullable
    UUID documentId;

    @Column(name = "decided_on")
    @Nullable
    LocalDate decidedOn;

    @Nullable
    String reference;

    @Column(name = "valid_from")
    @Nullable
    LocalDate validFrom;

    @Nullable
    String reason;

    @Column(name = "recorded_at")
    Instant recordedAt;

    @Column(name = "recorded_by")
    String recordedBy;

    /// For Hibernate.
    @SuppressWarnings("NullAway.Init")
    protected AnnexRevisionEntity() {}

    @SuppressWarnings("NullAway.Init")
    AnnexRevisionEntity(AnnexEntity annex, int number, String by, Instant now) {
        this.id = Ids.newId();
        this.agreementId = annex.agreementId;
        this.annexId = annex.id;
        this.number = number;
        this.recordedAt = now;
        this.recordedBy = by;
    }

    /// The first text, as the draft says it now.
    void take(Annex annex, String by, Instant now) {
        text = annex.text();
        documentId = annex.documentId();
        recordedAt = now;
        recordedBy = by;
    }

    void take(AnnexRevision revision) {
        text = revision.text();
        documentId = revision.documentId();
        decidedOn = revision.decidedOn();
        reference = revision.reference();
        validFrom = revision.validFrom();
        reason = revision.reason();
    }
}
