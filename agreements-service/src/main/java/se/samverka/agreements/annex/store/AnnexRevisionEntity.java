package se.samverka.agreements.annex.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.platform.value.Ids;

/// One text of an annex. The parties agreed on the first, which applies from the agreement's first day. A board
/// decided on the others.
@Entity
@Table(name = "annex_revision")
public class AnnexRevisionEntity {

    @Id
    public UUID id;

    @Column(name = "agreement_id")
    public UUID agreementId;

    @Column(name = "annex_id")
    public UUID annexId;

    /// From 1.
    public int number;

    @Nullable
    public String text;

    @Column(name = "document_id")
    @Nullable
    public UUID documentId;

    @Column(name = "decided_on")
    @Nullable
    public LocalDate decidedOn;

    @Nullable
    public String reference;

    @Column(name = "valid_from")
    @Nullable
    public LocalDate validFrom;

    @Nullable
    public String reason;

    @Column(name = "recorded_at")
    public Instant recordedAt;

    @Column(name = "recorded_by")
    public String recordedBy;

    /// For Hibernate.
    @SuppressWarnings("NullAway.Init")
    protected AnnexRevisionEntity() {}

    @SuppressWarnings("NullAway.Init")
    public AnnexRevisionEntity(AnnexEntity annex, int number, String by, Instant now) {
        this.id = Ids.newId();
        this.agreementId = annex.agreementId;
        this.annexId = annex.id;
        this.number = number;
        this.recordedAt = now;
        this.recordedBy = by;
    }

    /// Becomes the first text as the draft has it now.
    public void draft(@Nullable String drafted, @Nullable UUID document, String by, Instant now) {
        text = drafted;
        documentId = document;
        recordedAt = now;
        recordedBy = by;
    }

    /// What the board decided.
    public void decide(LocalDate day, String decision, LocalDate appliesFrom, @Nullable String why) {
        decidedOn = day;
        reference = decision;
        validFrom = appliesFrom;
        reason = why;
    }
}
