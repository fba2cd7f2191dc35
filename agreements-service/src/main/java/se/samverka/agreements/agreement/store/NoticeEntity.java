package se.samverka.agreements.agreement.store;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.agreements.agreement.model.GivenNotice;
import se.samverka.platform.value.OrganisationNumber;

/// A party's notice: the agreement ends for it. One for each party, and it never changes.
@Entity
@Table(name = "notice")
public class NoticeEntity {

    @EmbeddedId
    public Key key;

    @Column(name = "noticed_on")
    public LocalDate noticedOn;

    /// The party's last day in the agreement.
    @Column(name = "ends_on")
    public LocalDate endsOn;

    @Nullable
    public String reason;

    /// The document that an administrator named as proof of a day in the past.
    @Nullable
    @Column(name = "document_id")
    public UUID documentId;

    @Column(name = "recorded_at")
    public Instant recordedAt;

    @Column(name = "recorded_by")
    String recordedBy;

    /// For Hibernate.
    @SuppressWarnings("NullAway.Init")
    protected NoticeEntity() {}

    public NoticeEntity(
            UUID agreementId,
            OrganisationNumber party,
            LocalDate noticedOn,
            LocalDate endsOn,
            @Nullable String reason,
            @Nullable UUID documentId,
            String recordedBy,
            Instant now) {
        this.key = new Key(agreementId, party.value());
        this.noticedOn = noticedOn;
        this.endsOn = endsOn;
        this.reason = reason;
        this.documentId = documentId;
        this.recordedBy = recordedBy;
        this.recordedAt = now;
    }

    public GivenNotice given() {
        return new GivenNotice(party(), noticedOn, endsOn);
    }

    public OrganisationNumber party() {
        return OrganisationNumber.of(key.party());
    }

    /// The agreement and the party.
    @Embeddable
    public record Key(@Column(name = "agreement_id") UUID agreementId, String party) implements Serializable {}
}
